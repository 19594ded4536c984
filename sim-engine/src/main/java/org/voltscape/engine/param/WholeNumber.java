package org.voltscape.engine.param;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads whole numbers however people write them: {@code 1000}, {@code 1e3}, {@code 1000.0}. */
public final class WholeNumber {
  /** Up to here every whole number is a double of its own. */
  private static final double LARGEST_EXACT = 9007199254740992.0;

  private static final int LONGEST_TEXT = 60;
  private static final int MOST_DIGITS = 19;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");

  private WholeNumber() {}

  /**
   * The number of a text, exact; empty where the text is no whole number of 64 bits in decimal
   * digits, with or without a point and an exponent. Spaces around it are ignored.
   */
  public static OptionalLong parse(String text) {
    String digits = text.strip();
    if (digits.length() > LONGEST_TEXT || !DECIMAL.matcher(digits).matches()) {
      return OptionalLong.empty();
    }
    BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
    // An exponent of thousands must not become as many digits.
    if (number.scale() > 0 || number.precision() - (long) number.scale() > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(number.longValueExact());
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * The whole number that a double is; empty where it has a fraction or is so large that the double
   * may stand for another number than was written.
   */
  public static OptionalLong of(double value) {
    return value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT
        ? OptionalLong.of((long) value)
        : OptionalLong.empty();
  }
}
