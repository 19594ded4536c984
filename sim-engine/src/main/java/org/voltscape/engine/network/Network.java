package org.voltscape.engine.network;

import java.util.List;

/**
 * A network with its parameters in single precision.
 *
 * <p>The arrays are shared, not copied: whoever receives a network does not write to them, except
 * the trainer that made it.
 *
 * @param shape its layers
 * @param weights one array a layer, [outputs][inputs] row by row
 * @param biases one array a layer, [outputs]
 */
public record Network(NetworkShape shape, List<float[]> weights, List<float[]> biases) {
  public Network {
    weights = List.copyOf(weights);
    biases = List.copyOf(biases);
    if (weights.size() != shape.layers().size() || biases.size() != weights.size()) {
      throw new IllegalArgumentException("parameters of another number of layers");
    }
    for (int i = 0; i < weights.size(); i++) {
      Layer layer = shape.layers().get(i);
      if (weights.get(i).length != layer.weights() || biases.get(i).length != layer.biases()) {
        throw new IllegalArgumentException("parameters of layer " + i + " have another size");
      }
    }
  }

  /** A deep copy. */
  public Network copy() {
    return new Network(
        shape,
        weights.stream().map(float[]::clone).toList(),
        biases.stream().map(float[]::clone).toList());
  }
}
