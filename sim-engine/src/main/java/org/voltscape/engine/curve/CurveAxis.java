package org.voltscape.engine.curve;

/**
 * What a curve's horizontal axis is.
 *
 * @param label for example {@code SRAM supply}
 * @param unit SI unit
 */
public record CurveAxis(String label, String unit) {
  /** The supply voltage of an SRAM. */
  public static final CurveAxis SRAM_SUPPLY = new CurveAxis("SRAM supply", "V");

  /** The supply voltage of a DRAM. */
  public static final CurveAxis DRAM_SUPPLY = new CurveAxis("DRAM supply", "V");

  /** The time from activating a DRAM row to reading it. */
  public static final CurveAxis ROW_ACTIVATION = new CurveAxis("Row activation time tRCD", "ns");

  /** The time that closing a DRAM row is given. */
  public static final CurveAxis ROW_PRECHARGE = new CurveAxis("Row precharge time tRP", "ns");

  /** Whether it is a supply voltage in V, as a study sweeps. */
  public boolean isSupply() {
    return unit.equals("V");
  }

  /** For complaints, for example {@code tRCD in ns}. */
  public String text() {
    return label + " in " + unit;
  }
}
