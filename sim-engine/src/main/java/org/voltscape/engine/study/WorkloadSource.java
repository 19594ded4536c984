package org.voltscape.engine.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;

/**
 * A workload's trained network and test examples as they were loaded, with the results of the
 * trials made on them: other data mean another source, and no result of the old ones. Thread-safe.
 */
final class WorkloadSource {
  /** About 200 bytes each. */
  private static final int MOST_TRIALS_KEPT = 300_000;

  private final Workload workload;
  private final DataPlace place;
  private final Network network;
  private final Examples test;
  private Examples training;
  private Long fingerprint;
  private final Cache<Laboratory.TrialKey, Trial> trials =
      Caffeine.newBuilder().maximumSize(MOST_TRIALS_KEPT).build();

  /**
   * @param place where the training examples are, should they be wanted
   */
  WorkloadSource(Workload workload, DataPlace place, Network network, Examples test) {
    this.workload = workload;
    this.place = place;
    this.network = network;
    this.test = test;
  }

  Workload workload() {
    return workload;
  }

  /**
   * The training examples, read when they are first wanted.
   *
   * @throws org.voltscape.engine.param.BadInputException where they are missing or broken
   */
  synchronized Examples training() {
    if (training == null) {
      training = workload.trainingExamples(place);
    }
    return training;
  }

  /** A hash of the trained network: other data or another recipe give another one. */
  synchronized long fingerprint() {
    if (fingerprint == null) {
      long hash = 0;
      for (float[] layer : network.weights()) {
        for (float w : layer) {
          hash = CounterHash.hash(hash, Float.floatToRawIntBits(w));
        }
      }
      fingerprint = hash;
    }
    return fingerprint;
  }

  Network network() {
    return network;
  }

  Examples test() {
    return test;
  }

  Trial find(Laboratory.TrialKey key) {
    return trials.getIfPresent(key);
  }

  void keep(Laboratory.TrialKey key, Trial trial) {
    trials.put(key, trial);
  }
}
