package org.voltscape.engine.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The layers of a network, first to last, and the shortcuts between them. Immutable.
 *
 * @param layers each layer's inputs are the outputs of the one before
 * @param shortcuts connections past layers, at most one to a layer; empty in a plain sequence
 */
public record NetworkShape(List<Layer> layers, List<Shortcut> shortcuts) {
  public NetworkShape {
    layers = List.copyOf(layers);
    shortcuts = List.copyOf(shortcuts);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network without layers");
    }
    for (int i = 1; i < layers.size(); i++) {
      if (!follows(layers.get(i - 1), layers.get(i))) {
        throw new IllegalArgumentException(
            "layer "
                + i
                + " takes "
                + layers.get(i).inputs()
                + " values, layer "
                + (i - 1)
                + " gives "
                + layers.get(i - 1).outputs()
                + ", or in other planes");
      }
    }
    if (layers.get(layers.size() - 1) instanceof Convolution) {
      throw new IllegalArgumentException("a network whose last layer is a convolution");
    }
    for (Shortcut s : shortcuts) {
      s.check(layers);
      if (shortcuts.stream().filter(other -> other.to() == s.to()).count() > 1) {
        throw new IllegalArgumentException("layer " + s.to() + " is where two shortcuts end");
      }
    }
  }

  /** A plain sequence of layers. */
  public NetworkShape(List<Layer> layers) {
    this(layers, List.of());
  }

  /** Whether a layer can take what the one before gives; a convolution takes planes. */
  private static boolean follows(Layer before, Layer layer) {
    if (layer instanceof Convolution next) {
      return before instanceof Convolution last
          && next.channels() == last.filters()
          && next.height() == last.outHeight()
          && next.width() == last.outWidth();
    }
    return layer.inputs() == before.outputs();
  }

  /**
   * A multilayer perceptron.
   *
   * @param hidden activation of every layer but the last, which gives its sums
   * @param sizes inputs, hidden layers, outputs
   */
  public static NetworkShape mlp(Activation hidden, int... sizes) {
    return mlp(hidden, Activation.IDENTITY, sizes);
  }

  /**
   * A multilayer perceptron.
   *
   * @param hidden activation of every layer but the last
   * @param output activation of the last layer
   * @param sizes inputs, hidden layers, outputs
   */
  public static NetworkShape mlp(Activation hidden, Activation output, int... sizes) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 1; i < sizes.length; i++) {
      boolean last = i == sizes.length - 1;
      layers.add(new Dense(sizes[i - 1], sizes[i], last ? output : hidden));
    }
    return new NetworkShape(layers);
  }

  /** The layer whose outputs are added to a layer's sums; -1 for none. */
  public int shortcutTo(int layer) {
    for (Shortcut s : shortcuts) {
      if (s.to() == layer) {
        return s.from();
      }
    }
    return -1;
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

  /**
   * For people: {@code 784-256-256-256-10}, {@code 28x28-20@5x5-max2-50@5x5-max2-500-10}; images of
   * several planes begin with their number. Where a shortcut ends, {@code +} and the number of the
   * layer it comes from, the first one being 1: {@code 16@3x3p1+1}.
   */
  public String describe() {
    StringBuilder text = new StringBuilder(Integer.toString(inputs()));
    if (layers.get(0) instanceof Convolution c) {
      text.setLength(0);
      text.append(c.channels() == 1 ? "" : c.channels() + "x");
      text.append(c.height()).append('x').append(c.width());
    }
    for (int l = 0; l < layers.size(); l++) {
      text.append('-').append(layers.get(l).describe());
      if (shortcutTo(l) >= 0) {
        text.append('+').append(shortcutTo(l) + 1);
      }
      text.append(layers.get(l).pooling().describe());
    }
    return text.toString();
  }
}
