package org.voltscape.engine.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;

/**
 * A workload's trained network and test examples as they were loaded, with the results of the
 * trials made on them: other data mean another source, and no result of the old ones. Thread-safe.
 */
final class WorkloadSource {
  /** About 200 bytes each. */
  private static final int MOST_TRIALS_KEPT = 300_000;

  private final Network network;
  private final Examples test;
  private final Cache<Laboratory.TrialKey, Trial> trials =
      Caffeine.newBuilder().maximumSize(MOST_TRIALS_KEPT).build();

  WorkloadSource(Network network, Examples test) {
    this.network = network;
    this.test = test;
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
