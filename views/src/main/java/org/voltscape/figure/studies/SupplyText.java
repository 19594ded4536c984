package org.voltscape.figure.studies;

import java.util.Locale;

/** Supply voltages in words. */
public final class SupplyText {
  private SupplyText() {}

  /** To the millivolt, or finer where that was asked for, for example {@code 0.500 V}. */
  public static String volts(double volts) {
    boolean fine = Math.abs(volts * 1000 - Math.rint(volts * 1000)) > 0.05;
    return String.format(Locale.ROOT, fine ? "%.4f V" : "%.3f V", volts);
  }
}
