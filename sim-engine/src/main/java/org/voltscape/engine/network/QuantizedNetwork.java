package org.voltscape.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.word.WordFormat;

/**
 * A network whose weights (and, where biases are kept in the faulty memory, biases) are words.
 * Immutable.
 *
 * @param shape its layers
 * @param weightFormat format of the weight words
 * @param activationFormat format of inputs and activations, or null for single precision
 * @param weightCodes one array of codes a layer
 * @param biases one array a layer, in single precision
 * @param biasCodes one array of codes a layer, or null where biases are clean
 */
public record QuantizedNetwork(
    NetworkShape shape,
    WordFormat weightFormat,
    WordFormat activationFormat,
    List<int[]> weightCodes,
    List<float[]> biases,
    List<int[]> biasCodes) {

  /**
   * Quantizes a network's parameters.
   *
   * @param activationFormat null for single precision
   * @param faultyBiases whether biases are words too
   */
  public static QuantizedNetwork of(
      Network network, WordFormat weightFormat, WordFormat activationFormat, boolean faultyBiases) {
    return new QuantizedNetwork(
        network.shape(),
        weightFormat,
        activationFormat,
        encode(network.weights(), weightFormat),
        network.biases(),
        faultyBiases ? encode(network.biases(), weightFormat) : null);
  }

  /**
   * Whether a network can be computed with these formats: sums of whole numbers must stay exact.
   */
  public static boolean computable(
      NetworkShape shape, WordFormat weightFormat, WordFormat activationFormat) {
    return shape.layers().stream()
        .allMatch(l -> LayerArithmetic.exists(l, weightFormat, activationFormat));
  }

  private static List<int[]> encode(List<float[]> values, WordFormat format) {
    List<int[]> all = new ArrayList<>();
    for (float[] layer : values) {
      int[] codes = new int[layer.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = format.encode(layer[i]);
      }
      all.add(codes);
    }
    return List.copyOf(all);
  }

  /** The words the network keeps in the faulty memory, in the order of their memory numbers. */
  public List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    for (int l = 0; l < shape.layers().size(); l++) {
      regions.add(new Region(2 * l, l, false, "layer " + (l + 1) + " weights", weightCodes.get(l)));
      if (biasCodes != null) {
        regions.add(
            new Region(2 * l + 1, l, true, "layer " + (l + 1) + " biases", biasCodes.get(l)));
      }
    }
    return regions;
  }

  /** Number of words in the faulty memory. */
  public long words() {
    return regions().stream().mapToLong(r -> r.codes().length).sum();
  }

  /**
   * A block of words in the faulty memory.
   *
   * @param memory its number on the die
   * @param layer the layer it belongs to
   * @param bias whether it holds biases
   * @param name for people
   * @param codes its words; shared, not to be written to
   */
  public record Region(int memory, int layer, boolean bias, String name, int[] codes) {}
}
