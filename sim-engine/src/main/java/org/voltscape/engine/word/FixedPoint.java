package org.voltscape.engine.word;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Two's complement fixed point Qm.n: m integer bits including the sign, n fraction bits (Q2.6 is 8
 * bits wide with a range of [-2, 2)). Rounds to nearest, halves upwards, saturates.
 *
 * @param integerBits m, at least 1, counting the sign bit
 * @param fractionBits n, at least 0
 */
public record FixedPoint(int integerBits, int fractionBits) implements WordFormat, TensorFormat {
  public FixedPoint {
    int bits = integerBits + fractionBits;
    if (integerBits < 1 || fractionBits < 0 || bits < MIN_BITS || bits > MAX_BITS) {
      throw new IllegalArgumentException(
          "Q" + integerBits + "." + fractionBits + " is not a word of 2..16 bits");
    }
  }

  @Override
  public String id() {
    return "Q" + integerBits + "." + fractionBits;
  }

  @Override
  public int bits() {
    return integerBits + fractionBits;
  }

  @Override
  public boolean signed() {
    return true;
  }

  @Override
  public WordFormat of(float[] tensor) {
    return this;
  }

  @Override
  public WordShape shape() {
    return new WordShape(bits(), true);
  }

  @Override
  public String describe() {
    return bits()
        + " bits, "
        + plain(min())
        + " to "
        + plain(max())
        + " in steps of "
        + plain(scale())
        + ".";
  }

  private static String plain(double value) {
    return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  @Override
  public double scale() {
    return Math.scalb(1.0, -fractionBits);
  }

  @Override
  public int encode(double value) {
    double units = Math.floor(Math.scalb(value, fractionBits) + 0.5);
    int top = 1 << (bits() - 1);
    int integer = (int) Math.max(-top, Math.min(top - 1, units));
    return integer & ((1 << bits()) - 1);
  }

  @Override
  public int integer(int code) {
    int shift = Integer.SIZE - bits();
    return code << shift >> shift;
  }

  @Override
  public int code(int integer) {
    return integer & ((1 << bits()) - 1);
  }

  @Override
  public double min() {
    return -Math.scalb(1.0, integerBits - 1);
  }

  @Override
  public double max() {
    return Math.scalb(1.0, integerBits - 1) - scale();
  }
}
