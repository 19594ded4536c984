package org.voltscape.engine.eden;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StorageFormats;
import org.voltscape.engine.study.Study;

/**
 * How a network is stored in memory that errs. Immutable.
 *
 * @param weights format of the weights
 * @param maps format of the feature maps
 * @param bounding what becomes of values outside the range of their tensor
 * @param kind what errors do; transient
 * @param pruned share of the weights of each layer that become 0 before they are stored
 */
public record MemoryChoice(
    StorageFormat weights, StorageFormat maps, Bounding bounding, FaultKind kind, double pruned) {
  /** Examples that ranges of feature maps are learned from, where there are as many. */
  private static final int MOST_EXAMPLES = 10_000;

  /**
   * What a study says: weights and activations in its formats, activations that are no words in
   * symmetric ones of as many bits as the weights; values outside are zeroed; errors of its own
   * kind where that is transient, flips otherwise.
   */
  public static MemoryChoice of(Study study) {
    String weights = study.weights().id();
    String maps =
        study.activations() == null ? "sym" + study.weights().bits() : study.activations().id();
    FaultKind kind = study.memory().faults();
    return new MemoryChoice(
        StorageFormats.parse(weights, study.name(), "field weights"),
        StorageFormats.parse(maps, study.name(), "field activations"),
        Bounding.ZERO,
        kind.transientFaults() ? kind : FaultKind.FLIPS,
        0);
  }

  /** The same with errors of another kind. */
  public MemoryChoice withKind(FaultKind other) {
    return new MemoryChoice(weights, maps, bounding, other, pruned);
  }

  /**
   * A network stored so.
   *
   * @param training examples that ranges of feature maps are learned from
   * @param cancelled {@link java.util.concurrent.CancellationException} is thrown once it says so
   */
  public ApproximateNetwork stored(Network network, Examples training, BooleanSupplier cancelled) {
    Network left = WeightPruning.smallest(network, pruned);
    Examples some = training.sample(Math.min(training.count(), MOST_EXAMPLES), 0);
    return ApproximateNetwork.of(
        left, weights, maps, MapRanges.of(left, some, cancelled), bounding, kind);
  }
}
