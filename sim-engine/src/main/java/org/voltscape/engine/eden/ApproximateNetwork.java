package org.voltscape.engine.eden;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;

/**
 * A network with its tensors in memory that errs. Errors enter wherever a tensor is read: weights
 * once a trial, feature maps once an image. Biases and the scores of the last layer are read
 * without errors. Immutable.
 *
 * @param network its parameters before they are stored
 * @param tensors in the order in which inference reads them: the map that a layer reads, its
 *     weights, then the same of the next layer
 * @param bounding what becomes of values outside the range of their tensor
 * @param kind what errors do; transient
 */
public record ApproximateNetwork(
    Network network, List<ApproximateTensor> tensors, Bounding bounding, FaultKind kind) {
  public ApproximateNetwork {
    tensors = List.copyOf(tensors);
    if (tensors.size() != 2 * network.shape().layers().size()) {
      throw new IllegalArgumentException("tensors of another network");
    }
    if (!kind.transientFaults()) {
      throw new IllegalArgumentException("faults of a die");
    }
  }

  /**
   * A network as it is to be stored.
   *
   * @param weights format of the weights, its scale from each layer's own
   * @param maps format of the feature maps, its scale from their ranges
   * @param ranges smallest and largest value of what each layer reads, in the layers' order, as
   *     {@link MapRanges} finds them
   */
  public static ApproximateNetwork of(
      Network network,
      StorageFormat weights,
      StorageFormat maps,
      List<MapRanges.Range> ranges,
      Bounding bounding,
      FaultKind kind) {
    List<ApproximateTensor> tensors = new ArrayList<>();
    for (int l = 0; l < network.shape().layers().size(); l++) {
      Layer layer = network.shape().layers().get(l);
      MapRanges.Range map = ranges.get(l);
      tensors.add(
          new ApproximateTensor(
              l == 0 ? "input" : "layer " + l + " outputs",
              false,
              l,
              layer.inputs(),
              maps.of(map.lowest(), map.highest()),
              map.lowest(),
              map.highest()));
      MapRanges.Range own = MapRanges.Range.of(network.weights().get(l));
      tensors.add(
          new ApproximateTensor(
              "layer " + (l + 1) + " weights",
              true,
              l,
              layer.weights(),
              weights.of(own.lowest(), own.highest()),
              own.lowest(),
              own.highest()));
    }
    return new ApproximateNetwork(network, tensors, bounding, kind);
  }

  /** The place of what a layer reads among the tensors. */
  public static int mapOf(int layer) {
    return 2 * layer;
  }

  /** The place of a layer's weights among the tensors. */
  public static int weightsOf(int layer) {
    return 2 * layer + 1;
  }

  /** The same memory with errors of another kind. */
  public ApproximateNetwork withKind(FaultKind other) {
    return new ApproximateNetwork(network, tensors, bounding, other);
  }
}
