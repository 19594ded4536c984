package org.voltscape.engine.network.integer;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.LayerArithmetic;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.SumOutput;
import org.voltscape.engine.word.WordFormat;

/**
 * How one layer of a quantized network is computed in bytes. Immutable.
 *
 * <p>Its values are kept less {@link #offset}, so that they are not negative. A weight is {@code
 * 256 * high + low + shift} with a signed byte for either digit, or {@code low + shift} alone. What
 * the shift adds to a sum is the sum of the values times it, which a further filter of ones gives.
 *
 * @param shape the layer
 * @param arithmetic in which unit its sums are
 * @param offset least value there can be
 * @param largest greatest value there can be, less the offset; at most 255
 * @param digits bytes of a weight: 1 or 2
 * @param shift what every weight has beside its digits
 * @param output from its sums to its outputs; null for the last layer
 * @param outputOffset least output there can be
 * @param rescale where the kernel can make outputs of the sums by itself; else null
 * @param planes of the values where those of a place lie side by side although the weights have
 *     them plane by plane: a dense layer behind a convolution; else 1
 */
record LayerPlan(
    Layer shape,
    LayerArithmetic arithmetic,
    int offset,
    int largest,
    int digits,
    int shift,
    @Nullable SumOutput output,
    int outputOffset,
    @Nullable Rescale rescale,
    int planes) {
  /**
   * @param before the layer its values come from; null for the first
   * @param least least value there can be
   * @param greatest greatest value there can be
   * @param last whether its sums are the network's answers
   * @return null where bytes are too short
   */
  static @Nullable LayerPlan of(
      @Nullable Layer before,
      Layer shape,
      LayerArithmetic arithmetic,
      WordFormat weights,
      WordFormat activations,
      int least,
      int greatest,
      boolean last) {
    int lowest = weights.integer(weights.shape().code(weights.shape().minInteger()));
    int highest = weights.integer(weights.shape().code(weights.shape().maxInteger()));
    int offset = Math.min(0, least);
    int largest = greatest - offset;
    boolean padded = shape instanceof Convolution c && c.padding() > 0;
    if (largest > 255 || offset != 0 && padded) {
      return null;
    }
    int digits = 1;
    int shift = 0;
    if (lowest < Byte.MIN_VALUE || highest > Byte.MAX_VALUE) {
      if (highest - lowest <= 255) {
        shift = lowest - Byte.MIN_VALUE;
      } else if (lowest >= Short.MIN_VALUE && highest <= Short.MAX_VALUE) {
        digits = 2;
        shift = -Byte.MIN_VALUE;
      } else {
        return null;
      }
    }
    SumOutput output =
        last ? null : new SumOutput(shape.activation(), activations, arithmetic.sumScale());
    boolean plain = digits == 1 && shift == 0 && offset == 0 && arithmetic.parts() == 1;
    return new LayerPlan(
        shape,
        arithmetic,
        offset,
        largest,
        digits,
        shift,
        output,
        output == null ? 0 : Math.min(0, output.least()),
        plain && output != null ? rescale(shape, output) : null,
        shape instanceof Dense && before instanceof Convolution c ? c.filters() : 1);
  }

  private static @Nullable Rescale rescale(Layer shape, SumOutput output) {
    return output.linear()
            && output.exactFactor()
            && output.least() >= 0
            && output.greatest() <= 255
            && shape.pooling().kind() != Pooling.Kind.AVERAGE
        ? new Rescale(output.factor(), output.least(), output.greatest())
        : null;
  }

  /** Largest absolute digit. */
  static final int LARGEST_DIGIT = 128;

  /** Filters of the products: the layer's own and, where weights have a shift, one of ones. */
  int filters() {
    return shape.filters() + (shift == 0 ? 0 : 1);
  }

  /** The layer of the products, with {@link #filters}. */
  Layer product() {
    return shape instanceof Convolution c
        ? new Convolution(
            c.channels(),
            c.height(),
            c.width(),
            filters(),
            c.kernel(),
            c.stride(),
            c.padding(),
            c.activation(),
            c.pooling())
        : new Dense(shape.inputs(), filters(), shape.activation());
  }

  /** Place of a weight in the kernel's memory. */
  int place(int word) {
    if (planes == 1) {
      return word;
    }
    int places = shape.patch() / planes;
    int filter = word / shape.patch();
    int tap = word % shape.patch();
    return filter * shape.patch() + tap % places * planes + tap / places;
  }

  /** A digit of a weight, the lower one first. */
  byte digit(int weight, int digit) {
    int rest = weight - shift;
    return (byte) (digit == digits - 1 && digits == 2 ? rest - (byte) rest >> 8 : rest);
  }
}
