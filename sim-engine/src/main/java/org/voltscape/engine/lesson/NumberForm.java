package org.voltscape.engine.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a computed number is shown and asked for.
 *
 * @param scale the number shown is the computed one times this: 100 for a share in %
 * @param decimals digits after the point
 * @param unit or empty
 */
public record NumberForm(double scale, int decimals, String unit) {
  /** Narrow space between groups of three digits. */
  private static final String GROUP = "\u202F";

  /** The number as shown, rounded, without its unit. */
  public double shown(double computed) {
    return BigDecimal.valueOf(computed * scale)
        .setScale(decimals, RoundingMode.HALF_UP)
        .doubleValue();
  }

  /** The number as a person would type it. */
  public String plain(double computed) {
    String digits =
        BigDecimal.valueOf(computed * scale)
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString();
    return digits.matches("-0(\\.0*)?") ? digits.substring(1) : digits;
  }

  /** For people: long numbers in groups of three digits, with the unit. */
  public String text(double computed) {
    String plain = plain(computed).replace('-', '\u2212');
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain);
    int first = plain.startsWith("\u2212") ? 1 : 0;
    if (point - first > 4) {
      for (int i = point - 3; i > first; i -= 3) {
        text.insert(i, GROUP);
      }
    }
    return unit.isEmpty() ? text.toString() : text + " " + unit;
  }
}
