package org.voltscape.engine.network.datapath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;

/**
 * A network of dense layers as a fixed-point datapath computes it: words for weights, activities
 * and products, and a threshold a layer below which an activity, and all that is done with it, is
 * skipped (Minerva, ISCA 2016, sections 6 and 7). Biases are kept in single precision and sums are
 * not rounded. Immutable, shared between threads.
 */
public final class Datapath {
  private final Network network;
  private final List<SignalFormats> formats;
  private final double[] thresholds;

  /**
   * Integers of the weights, [input][output], an array a layer: what one activity meets is a row.
   */
  private final List<int[]> weights;

  /** The largest size of the weights that one activity meets, [input], an array a layer. */
  private final List<int[]> largest;

  private Datapath(
      Network network, List<SignalFormats> formats, double[] thresholds, List<int[]> weights) {
    this(
        network,
        formats,
        thresholds,
        weights,
        IntStream.range(0, weights.size())
            .mapToObj(l -> largest(weights.get(l), network.shape().layers().get(l).outputs()))
            .toList());
  }

  private Datapath(
      Network network,
      List<SignalFormats> formats,
      double[] thresholds,
      List<int[]> weights,
      List<int[]> largest) {
    this.network = network;
    this.formats = formats;
    this.thresholds = thresholds;
    this.weights = weights;
    this.largest = largest;
  }

  private static int[] largest(int[] words, int outputs) {
    int[] all = new int[words.length / outputs];
    for (int w = 0; w < words.length; w++) {
      all[w / outputs] = Math.max(all[w / outputs], Math.abs(words[w]));
    }
    return all;
  }

  /**
   * A datapath that skips nothing but zeros.
   *
   * @param formats of each layer's signals
   * @throws IllegalArgumentException where a layer is not dense, or there is another number of
   *     formats than of layers
   */
  public static Datapath of(Network network, List<SignalFormats> formats) {
    List<Layer> layers = network.shape().layers();
    if (formats.size() != layers.size()) {
      throw new IllegalArgumentException(
          formats.size() + " formats for " + layers.size() + " layers");
    }
    List<int[]> weights = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      if (!(layers.get(l) instanceof Dense)) {
        throw new IllegalArgumentException("layer " + (l + 1) + " is not dense");
      }
      weights.add(words(network, l, formats.get(l)));
    }
    return new Datapath(network, List.copyOf(formats), new double[layers.size()], weights);
  }

  private static int[] words(Network network, int layer, SignalFormats signals) {
    Layer shape = network.shape().layers().get(layer);
    float[] values = network.weights().get(layer);
    int inputs = shape.inputs();
    int outputs = shape.outputs();
    int[] words = new int[values.length];
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        words[i * outputs + o] =
            signals.weights().integer(signals.weights().encode(values[o * inputs + i]));
      }
    }
    return words;
  }

  /** The same with other words for one layer's signals. */
  public Datapath with(int layer, SignalFormats other) {
    List<SignalFormats> changed = new ArrayList<>(formats);
    SignalFormats before = changed.set(layer, other);
    List<int[]> words = new ArrayList<>(weights);
    List<int[]> sizes = new ArrayList<>(largest);
    if (!before.weights().equals(other.weights())) {
      words.set(layer, words(network, layer, other));
      sizes.set(layer, largest(words.get(layer), outputs(layer)));
    }
    return new Datapath(network, Collections.unmodifiableList(changed), thresholds, words, sizes);
  }

  /** The same with other words for the signals of all layers. */
  public Datapath with(List<SignalFormats> others) {
    Datapath changed = this;
    for (int l = 0; l < others.size(); l++) {
      changed = changed.with(l, others.get(l));
    }
    return changed;
  }

  /**
   * The same with other thresholds.
   *
   * @param others one a layer, 0 or more, in units of the values that enter it
   */
  public Datapath withThresholds(double... others) {
    if (others.length != thresholds.length) {
      throw new IllegalArgumentException(
          others.length + " thresholds for " + thresholds.length + " layers");
    }
    for (double threshold : others) {
      if (!(threshold >= 0)) {
        throw new IllegalArgumentException("a threshold of " + threshold);
      }
    }
    return new Datapath(network, formats, others.clone(), weights, largest);
  }

  /** The network in single precision. */
  public Network network() {
    return network;
  }

  /** Number of layers. */
  public int layers() {
    return thresholds.length;
  }

  /** Words of a layer's signals. */
  public SignalFormats formats(int layer) {
    return formats.get(layer);
  }

  /** Words of all layers' signals. */
  public List<SignalFormats> formats() {
    return formats;
  }

  /**
   * Activities of smaller size than this are skipped, in units of the values entering the layer.
   */
  public double threshold(int layer) {
    return thresholds[layer];
  }

  /** All thresholds; a copy. */
  public double[] thresholds() {
    return thresholds.clone();
  }

  /** Inputs of a layer. */
  public int inputs(int layer) {
    return network.shape().layers().get(layer).inputs();
  }

  /** Outputs of a layer. */
  public int outputs(int layer) {
    return network.shape().layers().get(layer).outputs();
  }

  /** MACs of a layer for one example, skipped ones included. */
  public long macs(int layer) {
    return (long) inputs(layer) * outputs(layer);
  }

  /** MACs of all layers for one example, skipped ones included. */
  public long macs() {
    long sum = 0;
    for (int l = 0; l < layers(); l++) {
      sum += macs(l);
    }
    return sum;
  }

  Activation activation(int layer) {
    return network.shape().layers().get(layer).activation();
  }

  int[] weights(int layer) {
    return weights.get(layer);
  }

  int[] largest(int layer) {
    return largest.get(layer);
  }

  @Override
  public String toString() {
    return formats + " " + Arrays.toString(thresholds);
  }
}
