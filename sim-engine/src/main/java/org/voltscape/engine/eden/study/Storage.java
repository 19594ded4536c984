package org.voltscape.engine.eden.study;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.MapRanges;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordFormat;

/**
 * How the tensors of a study's network lie in memory that errs.
 *
 * @param weights format of the weights
 * @param maps format of the input and of the feature maps
 * @param bounding what becomes of values that are read outside the range of their tensor
 * @param kind what errors do; transient
 */
public record Storage(
    StorageFormat weights, StorageFormat maps, Bounding bounding, FaultKind kind) {
  /** Most training examples that ranges of feature maps are learned from. */
  private static final int MOST_EXAMPLES = 2000;

  /**
   * What follows from a study: its formats and, where its activations are no words, symmetric words
   * as long as those of the weights; bounding to zero; the faults of its memory, where they come
   * and go, else random flips.
   */
  public static Storage of(Study study) {
    WordFormat activations = study.activations();
    String maps = activations == null ? "sym" + study.weights().bits() : activations.id();
    FaultKind faults = study.memory().faults();
    return new Storage(
        StorageFormats.parse(study.weights().id(), study.name(), "field format.weights"),
        StorageFormats.parse(maps, study.name(), "field format.activations"),
        Bounding.ZERO,
        faults.transientFaults() ? faults : FaultKind.FLIPS);
  }

  /** The same with other formats. */
  public Storage withFormats(StorageFormat otherWeights, StorageFormat otherMaps) {
    return new Storage(otherWeights, otherMaps, bounding, kind);
  }

  /** The same with other bounding. */
  public Storage withBounding(Bounding other) {
    return new Storage(weights, maps, other, kind);
  }

  /** The same with errors of another kind. */
  public Storage withKind(FaultKind other) {
    return new Storage(weights, maps, bounding, other);
  }

  /**
   * A network stored so, ranges of its feature maps learned from training examples.
   *
   * @param training examples, of which a seeded sample of 2,000 is taken
   * @param cancelled looked at between chunks of examples
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public ApproximateNetwork store(
      Network network, Examples training, long seed, BooleanSupplier cancelled) {
    Examples some = training.sample(Math.min(MOST_EXAMPLES, training.count()), seed);
    return ApproximateNetwork.of(
        network, weights, maps, MapRanges.of(network, some, cancelled), bounding, kind);
  }

  /**
   * Complains of a study whose network computes numbers: what errors cost is told in accuracy.
   *
   * @param source the study's name, for the complaint
   */
  public static void requireClasses(Study study, String source) {
    if (study.task() instanceof Task.Regression) {
      throw new BadInputException(
          source,
          "field workload",
          "\"" + study.workload() + "\", whose network computes numbers",
          "a classification workload");
    }
  }
}
