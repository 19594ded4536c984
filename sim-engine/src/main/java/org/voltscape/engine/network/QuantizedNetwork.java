package org.voltscape.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * A network whose weights (and, where biases are kept in the faulty memory, biases) are words. Each
 * tensor has its own format. Immutable.
 *
 * @param shape its layers
 * @param weightFormats format of each layer's weights
 * @param activationFormat format of inputs and activations, or null for single precision
 * @param weightCodes one array of codes a layer
 * @param biases one array a layer, in single precision
 * @param biasFormats format of each layer's biases, or null where biases are clean
 * @param biasCodes one array of codes a layer, or null where biases are clean
 * @param pruning which operations are skipped
 */
public record QuantizedNetwork(
    NetworkShape shape,
    List<WordFormat> weightFormats,
    @Nullable WordFormat activationFormat,
    List<int[]> weightCodes,
    List<float[]> biases,
    @Nullable List<WordFormat> biasFormats,
    @Nullable List<int[]> biasCodes,
    Pruning pruning) {

  public QuantizedNetwork {
    if ((biasFormats == null) != (biasCodes == null)) {
      throw new IllegalArgumentException("formats of biases without words, or words without");
    }
    if (!pruning.fits(shape.layers().size())) {
      throw new IllegalArgumentException(
          pruning.thresholds().size() + " thresholds of " + shape.layers().size() + " layers");
    }
  }

  /**
   * Quantizes a network's parameters.
   *
   * @param weightFormat how each tensor becomes words
   * @param activationFormat null for single precision
   * @param faultyBiases whether biases are words too
   */
  public static QuantizedNetwork of(
      Network network,
      TensorFormat weightFormat,
      @Nullable WordFormat activationFormat,
      boolean faultyBiases) {
    return of(network, layer -> weightFormat, activationFormat, faultyBiases);
  }

  /**
   * Quantizes a network's parameters, each layer in a format of its own.
   *
   * @param weightFormat how the tensors of a layer become words, by its number, 0 the first
   * @param activationFormat null for single precision
   * @param faultyBiases whether biases are words too
   */
  public static QuantizedNetwork of(
      Network network,
      IntFunction<TensorFormat> weightFormat,
      @Nullable WordFormat activationFormat,
      boolean faultyBiases) {
    List<WordFormat> weights = formats(network.weights(), weightFormat);
    List<WordFormat> biases = faultyBiases ? formats(network.biases(), weightFormat) : null;
    return new QuantizedNetwork(
        network.shape(),
        weights,
        activationFormat,
        encode(network.weights(), weights),
        network.biases(),
        biases,
        biases == null ? null : encode(network.biases(), biases),
        Pruning.NONE);
  }

  /** The same network with other operations skipped. */
  public QuantizedNetwork withPruning(Pruning other) {
    return new QuantizedNetwork(
        shape, weightFormats, activationFormat, weightCodes, biases, biasFormats, biasCodes, other);
  }

  /**
   * Whether a network can be computed with these formats: sums of whole numbers must stay exact,
   * whatever the scales and zero codes of its tensors.
   */
  public static boolean computable(
      NetworkShape shape, TensorFormat weightFormat, @Nullable WordFormat activationFormat) {
    // The widest words of the family: a tensor of one sign puts zero at an end of the codes.
    WordFormat widest = weightFormat.of(new float[] {0, 1});
    return shape.layers().stream()
        .allMatch(l -> LayerArithmetic.exists(l, widest, activationFormat));
  }

  private static List<WordFormat> formats(List<float[]> tensors, IntFunction<TensorFormat> format) {
    List<WordFormat> all = new ArrayList<>();
    for (int l = 0; l < tensors.size(); l++) {
      all.add(format.apply(l).of(tensors.get(l)));
    }
    return List.copyOf(all);
  }

  private static List<int[]> encode(List<float[]> values, List<WordFormat> formats) {
    List<int[]> all = new ArrayList<>();
    for (int l = 0; l < values.size(); l++) {
      float[] layer = values.get(l);
      WordFormat format = formats.get(l);
      int[] codes = new int[layer.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = format.encode(layer[i]);
      }
      all.add(codes);
    }
    return List.copyOf(all);
  }

  /** The network in single precision with the weights, and biases, as their words mean them. */
  public Network values() {
    return new Network(
        shape,
        decode(weightCodes, weightFormats),
        biasCodes == null || biasFormats == null ? biases : decode(biasCodes, biasFormats));
  }

  private static List<float[]> decode(List<int[]> codes, List<WordFormat> formats) {
    List<float[]> all = new ArrayList<>();
    for (int l = 0; l < codes.size(); l++) {
      all.add(decode(codes.get(l), formats.get(l)));
    }
    return all;
  }

  private static float[] decode(int[] codes, WordFormat format) {
    float[] values = new float[codes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) format.decode(codes[i]);
    }
    return values;
  }

  /** Format of a layer's weights. */
  public WordFormat weightFormat(int layer) {
    return weightFormats.get(layer);
  }

  /** Bits of the longest word in the faulty memory. */
  public int bits() {
    return weightFormats.stream().mapToInt(WordFormat::bits).max().orElseThrow();
  }

  /** The words the network keeps in the faulty memory, in the order of their memory numbers. */
  public List<Region> regions() {
    List<Region> regions = new ArrayList<>();
    for (int l = 0; l < shape.layers().size(); l++) {
      String name = "layer " + (l + 1);
      regions.add(
          Region.of(2 * l, l, false, name + " weights", weightFormats.get(l), weightCodes.get(l)));
      if (biasCodes != null && biasFormats != null) {
        regions.add(
            Region.of(2 * l + 1, l, true, name + " biases", biasFormats.get(l), biasCodes.get(l)));
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
   * @param format what its words mean
   * @param shape their shape, with the range of the values stored
   * @param codes its words; shared, not to be written to
   */
  public record Region(
      int memory,
      int layer,
      boolean bias,
      String name,
      WordFormat format,
      WordShape shape,
      int[] codes) {
    static Region of(
        int memory, int layer, boolean bias, String name, WordFormat format, int[] codes) {
      int lowest = Integer.MAX_VALUE;
      int highest = Integer.MIN_VALUE;
      for (int code : codes) {
        int integer = format.integer(code);
        lowest = Math.min(lowest, integer);
        highest = Math.max(highest, integer);
      }
      return new Region(
          memory, layer, bias, name, format, format.shape().withRange(lowest, highest), codes);
    }
  }
}
