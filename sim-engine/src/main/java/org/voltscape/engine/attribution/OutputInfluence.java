package org.voltscape.engine.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.QuantizedNetwork;

/**
 * How far a change in a filter's sums reaches: the root of the summed squares of the weights on all
 * ways from it to the outputs. The way of a small disturbance through the layers if its parts add
 * up like random ones and every activation lets it pass.
 */
final class OutputInfluence {
  private OutputInfluence() {}

  /** One array a layer, a value a filter; 1 for the outputs themselves. */
  static List<double[]> of(QuantizedNetwork network) {
    List<Layer> layers = network.shape().layers();
    List<double[]> influences = new ArrayList<>();
    double[] above = new double[layers.get(layers.size() - 1).biases()];
    Arrays.fill(above, 1);
    influences.add(above);
    for (int l = layers.size() - 1; l > 0; l--) {
      above = below(network, l, layers.get(l - 1).biases(), above);
      influences.add(0, above);
    }
    return influences;
  }

  private static double[] below(
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
    for (int f = 0; f < squares.length; f++) {
      squares[f] = Math.sqrt(squares[f]);
    }
    return squares;
  }
}
