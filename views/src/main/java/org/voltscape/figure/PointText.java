package org.voltscape.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Single values with their unit, as under the mouse. */
final class PointText {
  private PointText() {}

  /** A value to four significant digits with its unit, for example {@code 0.48 V}. */
  static String value(Axis axis, double value) {
    if (!Double.isFinite(value)) {
      return "missing";
    }
    double shown = axis.percent() ? value * 100 : value;
    BigDecimal rounded = new BigDecimal(shown).round(new MathContext(4)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String number =
        rounded.signum() == 0 || (exponent >= -4 && exponent < 6)
            ? rounded.toPlainString()
            : rounded.movePointLeft(exponent).toPlainString() + "×" + TickNumbers.power(exponent);
    String unit = axis.percent() ? "%" : axis.unit();
    return number.replace('-', '−') + (unit.isEmpty() ? "" : " " + unit);
  }
}
