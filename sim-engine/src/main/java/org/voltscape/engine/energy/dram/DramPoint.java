package org.voltscape.engine.energy.dram;

/**
 * How a memory is run.
 *
 * @param volts the supply that is lowered, V, above 0
 * @param tRcd from opening a row to reading it, s, above 0
 * @param tRp closing a row, s, above 0
 */
public record DramPoint(double volts, double tRcd, double tRp) {
  public DramPoint {
    if (!(volts > 0 && tRcd > 0 && tRp > 0)) {
      throw new IllegalArgumentException(volts + " V, tRCD " + tRcd + " s, tRP " + tRp + " s");
    }
  }

  /** The same with the supply times a factor. */
  public DramPoint supplyTimes(double factor) {
    return new DramPoint(volts * factor, tRcd, tRp);
  }

  /** The same with tRCD and tRP times a factor. */
  public DramPoint latencyTimes(double factor) {
    return new DramPoint(volts, tRcd * factor, tRp * factor);
  }
}
