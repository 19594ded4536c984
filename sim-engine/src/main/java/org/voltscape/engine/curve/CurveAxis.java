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
}
