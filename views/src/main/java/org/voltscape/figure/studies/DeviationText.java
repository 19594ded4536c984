package org.voltscape.figure.studies;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.voltscape.engine.deviation.FaultShares;

/** Deviations and faults of words in words. */
public final class DeviationText {
  private DeviationText() {}

  /** A share in percent to three digits, for example {@code 7.68 %} or {@code 0.0003 %}. */
  public static String percent(double share) {
    return share == 0 ? "0 %" : number(100 * share) + " %";
  }

  /**
   * A number to three significant digits, two below 0.01, without an exponent, with a true minus
   * sign.
   */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return "not known";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(Math.abs(value) < 0.01 ? 2 : 3));
    if (rounded.precision() - rounded.scale() > 3) {
      return String.format(Locale.ROOT, "%,d", Math.round(value)).replace('-', '−');
    }
    return rounded.stripTrailingZeros().toPlainString().replace('-', '−');
  }

  /** As {@link #number}, with a plus sign before positive numbers. */
  public static String signed(double value) {
    return value > 0 ? "+" + number(value) : number(value);
  }

  /** The faults of the unprotected words in one line. */
  public static String faults(FaultShares faults) {
    return "Stored bits that are 1: "
        + percent(faults.onesShare())
        + ". Words with one non-silent fault: "
        + percent(faults.oneFaultShare())
        + ", with two or more: "
        + percent(faults.moreFaultsShare())
        + ".";
  }
}
