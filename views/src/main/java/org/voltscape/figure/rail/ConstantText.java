package org.voltscape.figure.rail;

import java.math.BigDecimal;
import java.math.MathContext;
import org.voltscape.engine.energy.fit.FitConstant;
import org.voltscape.figure.studies.SiPrefix;

/**
 * A fitted constant in words.
 *
 * @param value the number; empty where the measurements leave it open
 * @param interval the ends of its 95 % interval as {@code 1.5 to 1.7}; empty where there is none
 * @param unit of both, with a prefix; empty for a pure number
 */
public record ConstantText(String value, String interval, String unit) {
  /**
   * Words for a constant.
   *
   * @param digits that numbers are rounded to
   */
  public static ConstantText of(FitConstant c, int digits) {
    boolean plain = c.unit().equals("1") || c.unit().equals("1/V");
    double size = c.determined() ? c.value() : c.high();
    SiPrefix prefix = plain ? SiPrefix.NONE : SiPrefix.of(size);
    return new ConstantText(
        c.determined() ? number(prefix.scale(c.value()), digits) : "",
        c.bounded()
            ? number(prefix.scale(c.low()), digits)
                + " to "
                + number(prefix.scale(c.high()), digits)
            : "",
        c.unit().equals("1") ? "" : prefix.symbol() + c.unit());
  }

  /**
   * A number without an exponent.
   *
   * @param digits that it is rounded to
   */
  public static String number(double value, int digits) {
    return new BigDecimal(value)
        .round(new MathContext(digits))
        .stripTrailingZeros()
        .toPlainString();
  }
}
