package org.voltscape.views.failuremap;

import java.util.Locale;

/** Numbers in words. */
final class Quantities {
  private Quantities() {}

  /** A share in [0, 1] in per cent, or as a power of ten where that says more. */
  static String share(double share) {
    if (share == 0) {
      return "0 %";
    }
    if (share >= 0.001) {
      return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
    return String.format(Locale.ROOT, "%.1e", share);
  }

  /** A position of the curve's axis, in the curve's unit. */
  static String supply(double value, String unit) {
    return String.format(Locale.ROOT, "%.3f %s", value, unit);
  }

  /** A weight with its sign. */
  static String weight(double value) {
    return String.format(Locale.ROOT, "%+.6g", value)
        .replaceAll("(\\.\\d*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }

  /** A code or address with leading zeros for words of so many bits. */
  static String hex(long value, int bits) {
    return "0x" + String.format(Locale.ROOT, "%0" + (bits + 3) / 4 + "X", value);
  }
}
