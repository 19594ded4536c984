package org.voltscape.engine.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.array.sensitivity.Sensitivities;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.MatrixKernels;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.WeightGradients;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;

/**
 * A workload's trained network and test examples as they were loaded, with the results of the
 * trials made on them: other data mean another source, and no result of the old ones. Thread-safe.
 */
final class WorkloadSource {
  /** About 200 bytes each. */
  private static final int MOST_TRIALS_KEPT = 300_000;

  /** As large as a network each. */
  private static final int MOST_SENSITIVITIES_KEPT = 3;

  private final Workload workload;
  private final DataPlace place;
  private final Network network;
  private final Examples test;
  private Examples training;
  private Long fingerprint;
  private final Cache<SensitivityKey, Sensitivities> sensitivities =
      Caffeine.newBuilder().maximumSize(MOST_SENSITIVITIES_KEPT).build();
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

  /**
   * How sensitive weights are, over the first examples of a fixed order; kept for the words and
   * settings asked for last.
   *
   * @param network its weights as words
   */
  Sensitivities sensitivities(
      QuantizedNetwork network, ArraySettings settings, BooleanSupplier cancelled) {
    SensitivityKey key =
        new SensitivityKey(network.weightFormats(), settings.samples(), settings.reading());
    Sensitivities kept = sensitivities.getIfPresent(key);
    if (kept == null) {
      Examples all = training();
      int count = Math.min(settings.samples(), all.count());
      WeightGradients gradients =
          WeightGradients.of(
              MatrixKernels.fast(),
              network.values(),
              all.subset(Laboratory.chosenImages(all.count(), count, 0)),
              workload.recipe().loss(),
              cancelled);
      kept =
          Sensitivities.of(
              network, gradients, settings.reading(), Sensitivities.DEFAULT_FLIP_PROBABILITY);
      sensitivities.put(key, kept);
    }
    return kept;
  }

  /** All that sensitivities of one workload depend on. */
  private record SensitivityKey(List<WordFormat> formats, int samples, Reading reading) {}

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
