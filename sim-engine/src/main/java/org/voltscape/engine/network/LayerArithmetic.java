package org.voltscape.engine.network;

import org.voltscape.engine.word.WordFormat;

/**
 * How one layer of a quantized network is computed in single precision without rounding.
 *
 * <p>Whole numbers are exact in single precision below 2^24. Where a layer's sums could grow beyond
 * 2^23 (one bit is kept for rounding), its weights are cut into digits of fewer bits, each
 * multiplied by itself; the sums are put together in double precision.
 *
 * @param layer the layer
 * @param parts number of digits, 1 where the whole weight fits
 * @param digitBits bits of a digit
 * @param sumScale value of one unit of the weighted sums
 * @param exact whether inputs are whole numbers, so that the result is exact
 */
record LayerArithmetic(Layer layer, int parts, int digitBits, double sumScale, boolean exact) {
  private static final double LARGEST_SUM = 0x1.0p23;
  private static final int MOST_PARTS = 4;

  static LayerArithmetic of(Layer layer, WordFormat weights, WordFormat activations) {
    if (activations == null) {
      return new LayerArithmetic(layer, 1, weights.bits(), weights.scale(), false);
    }
    int parts = fewestParts(layer, weights, activations);
    if (parts > MOST_PARTS) {
      throw new IllegalArgumentException(
          "activations of "
              + activations.bits()
              + " bits cannot be summed exactly over "
              + layer.inputs()
              + " inputs");
    }
    return new LayerArithmetic(
        layer, parts, digitBits(weights, parts), weights.scale() * activations.scale(), true);
  }

  static boolean exists(Layer layer, WordFormat weights, WordFormat activations) {
    return activations == null || fewestParts(layer, weights, activations) <= MOST_PARTS;
  }

  private static int fewestParts(Layer layer, WordFormat weights, WordFormat activations) {
    double largestInput = Math.max(-activations.min(), activations.max()) / activations.scale();
    int parts = 1;
    for (; parts <= MOST_PARTS; parts++) {
      int digit = digitBits(weights, parts);
      double largestDigit = parts == 1 ? Math.scalb(1.0, digit - 1) : Math.scalb(1.0, digit) - 1;
      if (layer.inputs() * largestDigit * largestInput < LARGEST_SUM) {
        break;
      }
    }
    return parts;
  }

  private static int digitBits(WordFormat weights, int parts) {
    return (weights.bits() + parts - 1) / parts;
  }

  /** The digit of a weight, lowest first; only the highest is signed. */
  float digit(int integer, int part) {
    if (parts == 1) {
      return integer;
    }
    int shifted = integer >> (part * digitBits);
    return part == parts - 1 ? shifted : shifted & ((1 << digitBits) - 1);
  }

  /** Value of one unit of a digit, in units of the weighted sums. */
  double digitWeight(int part) {
    return Math.scalb(1.0, part * digitBits);
  }
}
