package org.voltscape.views.why;

import java.util.Locale;
import java.util.Set;

/** Quantities with SI prefixes. */
final class SiText {
  private static final String[] PREFIXES = {"f", "p", "n", "µ", "m", "", "k", "M", "G", "T"};
  private static final int FIRST_EXPONENT = -15;
  private static final Set<String> PREFIXED = Set.of("J", "W", "A", "F", "Hz", "s", "m");

  private SiText() {}

  /**
   * Four significant digits with the prefix that leaves one to three before the point: {@code 12.35
   * pJ/cycle}. Volts are always told in V, as everywhere in the program; units that take no prefix
   * are left alone, {@code 1} is a pure number.
   */
  static String of(double value, String unit) {
    if (!Double.isFinite(value)) {
      return "not known";
    }
    String base = unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : unit;
    if (!PREFIXED.contains(base)) {
      return plain(value) + (unit.equals("1") ? "" : " " + unit);
    }
    if (value == 0) {
      return "0 " + unit;
    }
    int group = group(value);
    double scaled = value / Math.pow(10, group);
    // Rounding to four digits may carry into the next group: 999.96 is 1.000 k.
    if (Math.abs(Double.parseDouble(digits(scaled))) >= 1000 && group < 12) {
      group += 3;
      scaled = value / Math.pow(10, group);
    }
    return digits(scaled) + " " + PREFIXES[(group - FIRST_EXPONENT) / 3] + unit;
  }

  private static int group(double value) {
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    int group = Math.floorDiv(exponent, 3) * 3;
    return Math.max(FIRST_EXPONENT, Math.min(12, group));
  }

  private static String digits(double scaled) {
    double size = Math.abs(scaled);
    int decimals = size >= 100 ? 1 : size >= 10 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", scaled);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
