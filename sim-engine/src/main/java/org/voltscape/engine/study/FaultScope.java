package org.voltscape.engine.study;

import java.util.List;
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

  /** Whether a region of weights or biases can be faulty. */
  public boolean covers(QuantizedNetwork.Region region) {
    return weights && coversLayer(region.layer());
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
