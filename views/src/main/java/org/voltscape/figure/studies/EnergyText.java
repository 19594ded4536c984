package org.voltscape.figure.studies;

import java.util.Locale;

/** Energies in words. */
public final class EnergyText {
  private EnergyText() {}

  /** Joules to three significant digits, for example {@code 1.25 µJ}. */
  public static String joules(double joules) {
    if (!Double.isFinite(joules)) {
      return "not known";
    }
    SiPrefix prefix = SiPrefix.of(joules);
    return threeDigits(prefix.scale(joules)) + " " + prefix.symbol() + "J";
  }

  /**
   * A comparison with the nominal supply, for example {@code 2.46× less energy}.
   *
   * @param relative energy over the energy at the nominal supply, above 0
   */
  public static String relative(double relative) {
    if (!(relative > 0) || Double.isInfinite(relative)) {
      return "not known";
    }
    if (Math.abs(relative - 1) < 0.005) {
      return "the same energy";
    }
    return relative < 1
        ? threeDigits(1 / relative) + "× less energy"
        : threeDigits(relative) + "× more energy";
  }

  static String threeDigits(double value) {
    double size = Math.abs(value);
    int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
  }
}
