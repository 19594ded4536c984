package org.voltscape.figure.studies;

import java.math.BigDecimal;
import java.math.MathContext;

/** Failure probabilities in words. */
public final class ProbabilityText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private ProbabilityText() {}

  /**
   * To three significant digits, for example {@code 0.28} or {@code 1.36×10⁻⁵}; near certainty to
   * as many digits as tell it from 1.
   */
  public static String of(double probability) {
    if (!Double.isFinite(probability)) {
      return "not known";
    }
    if (probability <= 0 || probability >= 1) {
      return probability <= 0 ? "0" : "1";
    }
    if (probability > 0.999) {
      double missing = 1 - probability;
      return missing < 1e-9 ? "1" : "1 − " + of(missing);
    }
    BigDecimal rounded = new BigDecimal(probability).round(new MathContext(3)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent >= -3
        ? rounded.toPlainString()
        : rounded.movePointLeft(exponent).toPlainString() + "×10" + superscript(exponent);
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
