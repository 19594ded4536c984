package org.voltscape.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.traffic.StoredTensor.Kind;

/**
 * A network as its tensors lie in main memory: the input, and of every layer its weights (with its
 * biases) and its outputs. Pooling and activation are part of the layer, so what they take in is
 * never stored.
 *
 * @param tensors the input first, then weights and outputs, layer by layer
 * @param layers in the order they are carried out
 */
public record StoredNetwork(List<StoredTensor> tensors, List<StoredLayer> layers) {
  public StoredNetwork {
    tensors = List.copyOf(tensors);
    layers = List.copyOf(layers);
  }

  /**
   * The tensors of a network.
   *
   * @param weightBits bits of a stored weight or bias, above 0
   * @param activationBits bits of a stored input or output, above 0
   */
  public static StoredNetwork of(NetworkShape shape, int weightBits, int activationBits) {
    List<StoredTensor> tensors = new ArrayList<>();
    List<StoredLayer> layers = new ArrayList<>();
    tensors.add(new StoredTensor("input", Kind.INPUT, 0, shape.inputs(), activationBits));
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      String name = "layer " + (l + 1);
      long values = (long) layer.weights() + layer.biases();
      tensors.add(new StoredTensor(name + " weights", Kind.WEIGHTS, l + 1, values, weightBits));
      tensors.add(
          new StoredTensor(
              name + " outputs", Kind.FEATURE_MAP, l + 1, layer.outputs(), activationBits));
      List<Integer> inputs = new ArrayList<>();
      inputs.add(2 * l);
      if (shape.shortcutTo(l) >= 0) {
        inputs.add(2 * shape.shortcutTo(l) + 2);
      }
      layers.add(new StoredLayer(layer, 2 * l + 1, inputs, 2 * l + 2));
    }
    return new StoredNetwork(tensors, layers);
  }

  /** Bytes of a tensor. */
  public long bytes(int tensor) {
    return tensors.get(tensor).bytes();
  }

  /** Bytes of all tensors. */
  public long bytes() {
    return tensors.stream().mapToLong(StoredTensor::bytes).sum();
  }

  /** Multiply-accumulate operations of one inference. */
  public long macs() {
    return layers.stream().mapToLong(l -> l.layer().macs()).sum();
  }
}
