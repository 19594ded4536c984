package org.voltscape.engine.param;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Which numbers can be the supply voltage of a memory or of logic. What lies beyond is another
 * unit, most often millivolts, and is refused with that cause.
 */
public final class SupplyVolts {
  /** Highest supply voltage accepted anywhere, V: no memory or logic of any generation had more. */
  public static final double HIGHEST = 5;

  private static final double LOWEST_MILLIVOLTS = 50;
  private static final double HIGHEST_MILLIVOLTS = 1000 * HIGHEST;

  private SupplyVolts() {}

  /** Whether a number can be a supply voltage in V: above 0 and at most {@link #HIGHEST}. */
  public static boolean plausible(double volts) {
    return volts > 0 && volts <= HIGHEST;
  }

  /** What a complaint about a single voltage says was expected, with the likely cause. */
  public static String expected(double found) {
    return "a voltage above 0 V, at most 5 V" + cause(found);
  }

  /**
   * What probably went wrong with a number that is no plausible voltage, in brackets after a space;
   * empty where nothing is likely. Nothing runs below 50 mV, so that 6 is not taken for millivolts.
   */
  public static String cause(double found) {
    if (!(found >= LOWEST_MILLIVOLTS && found <= HIGHEST_MILLIVOLTS)) {
      return "";
    }
    return millivolts(found);
  }

  /** What probably went wrong with a step between voltages that is larger than their range. */
  public static String causeOfStep(double found) {
    return found >= 1 && found <= HIGHEST_MILLIVOLTS ? millivolts(found) : "";
  }

  private static String millivolts(double found) {
    BigDecimal millivolts = new BigDecimal(found).round(new MathContext(6));
    return " ("
        + text(millivolts)
        + " looks like millivolts: write "
        + text(millivolts.movePointLeft(3))
        + ")";
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
