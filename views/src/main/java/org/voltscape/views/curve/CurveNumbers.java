package org.voltscape.views.curve;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in a table: short, and exact when read back to seven digits. */
final class CurveNumbers {
  private static final MathContext DIGITS = new MathContext(7);

  private CurveNumbers() {}

  /** Volts with at least three decimals. */
  static String volts(double volts) {
    BigDecimal rounded = new BigDecimal(volts).round(DIGITS).stripTrailingZeros();
    return rounded.setScale(Math.max(3, rounded.scale())).toPlainString();
  }

  static String text(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent >= -3
        ? rounded.toPlainString()
        : rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }
}
