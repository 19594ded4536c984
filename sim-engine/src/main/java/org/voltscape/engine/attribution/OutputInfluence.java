package org.voltscape.engine.attribution;

import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Shortcut;

/**
 * How far a change in a filter's sums reaches: the root of the summed squares of the weights on all
 * ways from it to the outputs, a shortcut being a weight of 1. The way of a small disturbance
 * through the layers if its parts add up like random ones and every activation lets it pass.
 */
final class OutputInfluence {
  private OutputInfluence() {}

  /** One array a layer, a value a filter; 1 for the outputs themselves. */
  static List<double[]> of(QuantizedNetwork network) {
    List<Layer> layers = network.shape().layers();
    double[][] influences = new double[layers.size()][];
    int last = layers.size() - 1;
    influences[last] = new double[layers.get(last).biases()];
    Arrays.fill(influences[last], 1);
    for (int l = last - 1; l >= 0; l--) {
      double[] squares = squares(network, l + 1, layers.get(l).biases(), influences[l + 1]);
      for (Shortcut s : network.shape().shortcuts()) {
        for (int f = 0; s.from() == l && f < squares.length; f++) {
          squares[f] += influences[s.to()][f] * influences[s.to()][f];
        }
      }
      influences[l] = Arrays.stream(squares).map(Math::sqrt).toArray();
    }
    return List.of(influences);
  }

  /** Squared influences of the filters below a layer through its weights. */
  private static double[] squares(
      QuantizedNetwork network, int layer, int filtersBelow, double[] influence) {
    int[] codes = network.weightCodes().get(layer);
    int columns = codes.length / influence.length;
    int columnsPerFilter = columns / filtersBelow;
    double[] squares = new double[filtersBelow];
    for (int o = 0; o < influence.length; o++) {
      double reach = influence[o] * influence[o];
      for (int i = 0; i < columns; i++) {
        double weight = network.weightFormat(layer).decode(codes[o * columns + i]);
        squares[i / columnsPerFilter] += reach * weight * weight;
      }
    }
    return squares;
  }
}
