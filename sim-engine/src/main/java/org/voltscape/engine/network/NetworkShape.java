package org.voltscape.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The layers of a network, first to last. Immutable.
 *
 * @param layers each layer's inputs are the outputs of the one before
 */
public record NetworkShape(List<Layer> layers) {
  public NetworkShape {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network without layers");
    }
    for (int i = 1; i < layers.size(); i++) {
      if (layers.get(i).inputs() != layers.get(i - 1).outputs()) {
        throw new IllegalArgumentException(
            "layer "
                + i
                + " takes "
                + layers.get(i).inputs()
                + " values, layer "
                + (i - 1)
                + " gives "
                + layers.get(i - 1).outputs());
      }
    }
  }

  /**
   * A multilayer perceptron.
   *
   * @param hidden activation of every layer but the last, which gives its sums
   * @param sizes inputs, hidden layers, outputs
   */
  public static NetworkShape mlp(Activation hidden, int... sizes) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 1; i < sizes.length; i++) {
      boolean last = i == sizes.length - 1;
      layers.add(new Dense(sizes[i - 1], sizes[i], last ? Activation.IDENTITY : hidden));
    }
    return new NetworkShape(layers);
  }

  /** Values taken in per image. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** Values given out per image. */
  public int outputs() {
    return layers.get(layers.size() - 1).outputs();
  }

  /** Number of weights, without biases. */
  public long weights() {
    return layers.stream().mapToLong(Layer::weights).sum();
  }

  /** Multiply-accumulate operations per image. */
  public long macs() {
    return layers.stream().mapToLong(Layer::macs).sum();
  }

  /** For people: {@code 784-256-256-256-10}. */
  public String describe() {
    return inputs()
        + "-"
        + layers.stream().map(l -> Integer.toString(l.outputs())).collect(Collectors.joining("-"));
  }
}
