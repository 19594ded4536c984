package org.voltscape.engine.network;

import org.jspecify.annotations.Nullable;
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
public record LayerArithmetic(
    Layer layer, int parts, int digitBits, double sumScale, boolean exact) {
  private static final double LARGEST_SUM = 0x1.0p23;
  private static final int MOST_PARTS = 4;

  /**
   * @param weights format of this layer's weights
   * @param activations format of its inputs, or null for single precision
   */
  public static LayerArithmetic of(
      Layer layer, WordFormat weights, @Nullable WordFormat activations) {
    return of(layer, weights, activations, false);
  }

  /**
   * @param shortcut whether activations are added to the sums, which stay exact with them too
   */
  public static LayerArithmetic of(
      Layer layer, WordFormat weights, @Nullable WordFormat activations, boolean shortcut) {
    if (activations == null) {
      return new LayerArithmetic(layer, 1, weights.bits(), weights.scale(), false);
    }
    int parts = fewestParts(layer, weights, activations);
    if (shortcut && parts == 1) {
      double sum = layer.patch() * largest(weights) * largest(activations);
      // Added in double precision, as sums of parts are, if single precision has no room for it.
      parts = sum + largest(activations) / weights.scale() < LARGEST_SUM ? 1 : 2;
    }
    if (parts > MOST_PARTS) {
      throw new IllegalArgumentException(
          "activations of "
              + activations.bits()
              + " bits cannot be summed exactly over "
              + layer.patch()
              + " inputs");
    }
    return new LayerArithmetic(
        layer, parts, digitBits(weights, parts), weights.scale() * activations.scale(), true);
  }

  static boolean exists(Layer layer, WordFormat weights, @Nullable WordFormat activations) {
    return activations == null || fewestParts(layer, weights, activations) <= MOST_PARTS;
  }

  private static int fewestParts(Layer layer, WordFormat weights, WordFormat activations) {
    double largestInput = largest(activations);
    int parts = 1;
    for (; parts <= MOST_PARTS; parts++) {
      double largestDigit =
          parts == 1 ? largest(weights) : Math.scalb(1.0, digitBits(weights, parts)) - 1;
      if (layer.patch() * largestDigit * largestInput < LARGEST_SUM) {
        break;
      }
    }
    return parts;
  }

  /** Largest absolute value of the whole numbers of a format. */
  private static double largest(WordFormat format) {
    return Math.max(Math.abs((double) lowest(format)), Math.abs((double) highest(format)));
  }

  /**
   * Smallest whole number a word can stand for: a faulty one may lie outside of what is encoded.
   */
  private static int lowest(WordFormat format) {
    return format.integer(format.shape().code(format.shape().minInteger()));
  }

  private static int highest(WordFormat format) {
    return format.integer(format.shape().code(format.shape().maxInteger()));
  }

  /**
   * Bits of a digit where a weight is cut into parts. Whole numbers of an offset format need not
   * lie as symmetric as its bits suggest: those two's complement needs for them are counted.
   */
  private static int digitBits(WordFormat weights, int parts) {
    int bits = Math.max(signedBits(lowest(weights)), signedBits(highest(weights)));
    return (bits + parts - 1) / parts;
  }

  private static int signedBits(int integer) {
    return Integer.SIZE + 1 - Integer.numberOfLeadingZeros(integer < 0 ? ~integer : integer);
  }

  /** The digit of a weight, lowest first; only the highest is signed. */
  public float digit(int integer, int part) {
    if (parts == 1) {
      return integer;
    }
    int shifted = integer >> (part * digitBits);
    return part == parts - 1 ? shifted : shifted & ((1 << digitBits) - 1);
  }

  /** Value of one unit of a digit, in units of the weighted sums. */
  public double digitWeight(int part) {
    return Math.scalb(1.0, part * digitBits);
  }
}
