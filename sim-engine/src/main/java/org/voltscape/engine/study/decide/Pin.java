package org.voltscape.engine.study.decide;

import org.voltscape.engine.io.csv.CsvWriter;

/**
 * A design that is looked at beside others: a scheme at a voltage. One that the study does not have
 * (any more) is kept, and shown again once the study has it.
 *
 * @param scheme what results call the scheme
 * @param volts supply that the study sweeps, V
 */
public record Pin(String scheme, double volts) {
  /** Voltages as computed in different ways may differ by rounding. */
  private static final double ROUNDING = 1e-9;

  /** Whether it is of a design. */
  public boolean isOf(String label, double supply) {
    return scheme.equals(label) && Math.abs(volts - supply) < ROUNDING;
  }

  /** The design in words: {@code secded at 0.53 V}. */
  public String text() {
    return scheme + " at " + CsvWriter.number(volts) + " V";
  }

  /** The name that the shown pins have, in their order: A, B, C, D. */
  public static String letter(int place) {
    return String.valueOf((char) ('A' + place));
  }
}
