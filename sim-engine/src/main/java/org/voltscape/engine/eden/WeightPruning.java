package org.voltscape.engine.eden;

import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.network.Network;

/** Magnitude pruning: the smallest weights of every layer become 0 (EDEN, section 4.6). */
public final class WeightPruning {
  private WeightPruning() {}

  /**
   * A network without its smallest weights. It is not trained again.
   *
   * @param share of the weights of each layer that become 0, in [0, 1); of equally small ones the
   *     first do
   */
  public static Network smallest(Network network, double share) {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException("share " + share);
    }
    List<float[]> weights = network.weights().stream().map(w -> pruned(w, share)).toList();
    return new Network(network.shape(), weights, network.biases());
  }

  private static float[] pruned(float[] weights, double share) {
    int count = (int) Math.round(share * weights.length);
    float[] left = weights.clone();
    if (count == 0) {
      return left;
    }
    float[] magnitudes = new float[weights.length];
    for (int i = 0; i < magnitudes.length; i++) {
      magnitudes[i] = Math.abs(weights[i]);
    }
    Arrays.sort(magnitudes);
    float largest = magnitudes[count - 1];
    int smaller = 0;
    for (float weight : weights) {
      smaller += Math.abs(weight) < largest ? 1 : 0;
    }
    int equal = count - smaller;
    for (int i = 0; i < left.length; i++) {
      float magnitude = Math.abs(weights[i]);
      if (magnitude < largest || (magnitude == largest && equal-- > 0)) {
        left[i] = 0;
      }
    }
    return left;
  }
}
