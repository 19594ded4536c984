package org.voltscape.engine.network;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.word.WordFormat;

/**
 * From the weighted sum of a neuron to its output: bias, activation function, rounding to the words
 * of the activations. Immutable.
 */
public final class SumOutput {
  private final Activation activation;
  private final @Nullable WordFormat format;
  private final double sumScale;
  private final boolean linear;
  private final float factor;
  private final float half;
  private final float lowest;
  private final float highest;

  /**
   * The outputs of a layer.
   *
   * @param format of the activations, or null for single precision
   * @param sumScale value of one unit of the sums
   */
  public SumOutput(Activation activation, @Nullable WordFormat format, double sumScale) {
    this.activation = activation;
    this.format = format;
    this.sumScale = sumScale;
    this.linear = activation != Activation.SIGMOID;
    boolean relu = activation == Activation.RELU;
    if (format == null) {
      this.factor = (float) sumScale;
      this.half = 0;
      this.lowest = relu ? 0 : Float.NEGATIVE_INFINITY;
      this.highest = Float.POSITIVE_INFINITY;
    } else {
      double ratio = sumScale / format.scale();
      this.factor = (float) ratio;
      // Sums are whole numbers, so half a unit added leaves no ties for the rounding to even:
      // halves go up. From a ratio of 1 on there is nothing to round.
      this.half = powerOfTwo(ratio) && ratio < 1 ? 0.5f : 0;
      float bottom = (float) (format.min() / format.scale());
      this.lowest = relu ? Math.max(0, bottom) : bottom;
      this.highest = (float) (format.max() / format.scale());
    }
  }

  private static boolean powerOfTwo(double ratio) {
    return Math.scalb(1.0, Math.getExponent(ratio)) == ratio;
  }

  /** Whether outputs are sums scaled and cut: {@code (sum + bias + half) * factor}, rounded. */
  public boolean linear() {
    return linear;
  }

  /** Whether {@link #factor} is a power of two, so that scaling does not round. */
  public boolean exactFactor() {
    return powerOfTwo(factor);
  }

  /** What sums are multiplied by. */
  public float factor() {
    return factor;
  }

  /** What is added to sums, beside the bias. */
  public float half() {
    return half;
  }

  /** Least output of a linear layer. */
  public float lowest() {
    return lowest;
  }

  /** Greatest output of a linear layer. */
  public float highest() {
    return highest;
  }

  /**
   * The output of one sum in double precision, in units of the activations where those are words.
   *
   * @param sum with its bias
   */
  public float of(double sum) {
    double a = activation.apply(sum * sumScale);
    return format == null ? (float) a : format.integer(format.encode(a));
  }

  /** Least output there can be where activations are words, as a whole number. */
  public int least() {
    return linear ? (int) lowest : Math.min(integer(0), integer(1));
  }

  /** Greatest output there can be where activations are words, as a whole number. */
  public int greatest() {
    return linear ? (int) highest : Math.max(integer(0), integer(1));
  }

  private int integer(double value) {
    if (format == null) {
      throw new IllegalStateException("outputs in single precision are no whole numbers");
    }
    return format.integer(format.encode(value));
  }
}
