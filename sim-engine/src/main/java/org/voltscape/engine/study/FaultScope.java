package org.voltscape.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;

/**
 * Which words can be faulty, and which of their bits.
 *
 * @param weights whether weights (and faulty biases) are
 * @param activations whether inputs and activations are, each image's on its way to the next layer
 * @param layers numbers of the layers, 1 the first; empty for all. A layer's activations are those
 *     it reads.
 * @param bits positions, 0 the least significant; empty for all, check cells included
 */
public record FaultScope(
    boolean weights, boolean activations, List<Integer> layers, List<Integer> bits) {
  /** All bits of all weights. */
  public static final FaultScope WEIGHTS = new FaultScope(true, false, List.of(), List.of());

  public FaultScope {
    layers = layers.stream().sorted().distinct().toList();
    bits = bits.stream().sorted().distinct().toList();
  }

  /**
   * The numbers of a network's layers of one kind; empty where there are none or there is no such
   * kind.
   *
   * @param kind {@code conv} or {@code fc}
   */
  public static List<Integer> layersOf(NetworkShape shape, String kind) {
    List<Integer> chosen = new ArrayList<>();
    for (int l = 0; l < shape.layers().size(); l++) {
      if (kind.equals(kindOf(shape.layers().get(l)))) {
        chosen.add(l + 1);
      }
    }
    return chosen;
  }

  private static String kindOf(Layer layer) {
    return layer instanceof Dense ? "fc" : "conv";
  }

  /** The highest positions of a word. */
  public static List<Integer> topBits(int wordBits, int count) {
    return IntStream.range(wordBits - count, wordBits).boxed().toList();
  }

  /** The lowest positions of a word. */
  public static List<Integer> bottomBits(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /** The same bits and layers of other words. */
  public FaultScope on(boolean onWeights, boolean onActivations) {
    return new FaultScope(onWeights, onActivations, layers, bits);
  }

  /** The same words and bits in other layers. */
  public FaultScope inLayers(List<Integer> other) {
    return new FaultScope(weights, activations, other, bits);
  }

  /** Other bits of the same words. */
  public FaultScope onBits(List<Integer> other) {
    return new FaultScope(weights, activations, layers, other);
  }

  /** Whether a region of weights or biases can be faulty. */
  public boolean covers(QuantizedNetwork.Region region) {
    return coversWeights(region.layer());
  }

  /** Whether a layer's weights and faulty biases can be faulty. */
  public boolean coversWeights(int layer) {
    return weights && coversLayer(layer);
  }

  /** Whether what a layer reads can be faulty. */
  public boolean coversActivations(int layer) {
    return activations && coversLayer(layer);
  }

  private boolean coversLayer(int layer) {
    return layers.isEmpty() || layers.contains(layer + 1);
  }

  /** The cells that can fail, as a mask over words and check cells. */
  public int cells() {
    if (bits.isEmpty()) {
      return -1;
    }
    int mask = 0;
    for (int bit : bits) {
      mask |= 1 << bit;
    }
    return mask;
  }
}
