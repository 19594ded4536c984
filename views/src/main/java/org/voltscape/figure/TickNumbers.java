package org.voltscape.figure;

import java.util.Locale;

/** Numbers as they stand beside ticks: the same in every locale, with a true minus sign. */
public final class TickNumbers {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final double[] STEPS = {1, 2, 5};

  private TickNumbers() {}

  /** {@code 10} raised to an exponent, as plain text that can be searched for. */
  public static String power(int exponent) {
    StringBuilder text = new StringBuilder("10");
    if (exponent < 0) {
      text.append('⁻');
    }
    for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /** With a fixed number of decimals. */
  static String fixed(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "f", value);
    boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
    return zero ? text.replace("-", "") : text.replace('-', '−');
  }

  /**
   * A multiple of a step, with as many digits as the step needs and a power of ten where plain
   * decimals would be long.
   */
  public static String multiple(double value, double step) {
    int stepExponent = exponent(step);
    if (Math.abs(value) < step / 2) {
      return "0";
    }
    int valueExponent = exponent(Math.abs(value));
    if (stepExponent >= -4 && valueExponent < 6) {
      return fixed(value, -stepExponent);
    }
    double mantissa = value / Math.pow(10, valueExponent);
    String digits = fixed(mantissa, valueExponent - stepExponent);
    return (digits.equals("1") ? "" : digits + "×") + power(valueExponent);
  }

  /** The largest power of ten not above a positive value, as its exponent. */
  public static int exponent(double value) {
    return (int) Math.floor(Math.log10(value) + 1e-9);
  }

  /** The smallest of ..., 0.1, 0.2, 0.5, 1, 2, 5, 10, ... that is at least a positive value. */
  public static double stepAtLeast(double value) {
    return stepAtLeast(value, STEPS);
  }

  /**
   * The smallest step that is at least a positive value.
   *
   * @param digits ascending from 1, below 10: steps are these times a power of ten
   */
  public static double stepAtLeast(double value, double[] digits) {
    int exponent = exponent(value);
    for (double digit : digits) {
      double step = digit * Math.pow(10, exponent);
      if (step >= value * (1 - 1e-9)) {
        return step;
      }
    }
    return Math.pow(10, exponent + 1.0);
  }

  /** The step after a step. */
  public static double stepAfter(double step) {
    return stepAtLeast(step * 1.5);
  }
}
