package org.voltscape.engine.eden;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.storage.Bounding;
import org.voltscape.engine.storage.StorageFormat;
import org.voltscape.engine.storage.StoredFormat;
import org.voltscape.engine.workload.Workload;

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
      String name = l == 0 ? "input" : "layer " + l + " outputs";
      tensors.add(stored(name, false, l, layer.inputs(), maps, map));
      MapRanges.Range own = MapRanges.Range.of(network.weights().get(l));
      name = "layer " + (l + 1) + " weights";
      tensors.add(stored(name, true, l, layer.weights(), weights, own));
    }
    return new ApproximateNetwork(network, tensors, bounding, kind);
  }

  /** A tensor whose bounds are the ends of its range as they are stored, so that they pass. */
  private static ApproximateTensor stored(
      String name,
      boolean weights,
      int layer,
      int values,
      StorageFormat format,
      MapRanges.Range range) {
    StoredFormat own = format.of(range.lowest(), range.highest());
    float lowest = own.decode(own.encode(range.lowest()));
    float highest = own.decode(own.encode(range.highest()));
    return new ApproximateTensor(name, weights, layer, values, own, lowest, highest);
  }

  /** The place of what a layer reads among the tensors. */
  public static int mapOf(int layer) {
    return 2 * layer;
  }

  /** The place of a layer's weights among the tensors. */
  public static int weightsOf(int layer) {
    return 2 * layer + 1;
  }

  /**
   * Refuses workloads whose answers are numbers: what errors cost is counted in examples that are
   * classified correctly.
   *
   * @throws BadInputException at the first of them
   */
  public static void requireClassification(Workload... workloads) {
    for (Workload workload : workloads) {
      if (!workload.task().counts()) {
        throw new BadInputException(
            workload.id(),
            "",
            "a regression workload",
            "classification workloads: what errors in memory cost is counted in examples that are"
                + " classified correctly");
      }
    }
  }

  /** The same memory with errors of another kind. */
  public ApproximateNetwork withKind(FaultKind other) {
    return new ApproximateNetwork(network, tensors, bounding, other);
  }
}
