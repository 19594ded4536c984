package org.voltscape.engine.energy.dram;

/**
 * Timings of a memory in s.
 *
 * @param tRcd from opening a row to reading it
 * @param tRp closing a row
 * @param tRas from opening a row to closing it, at least
 * @param tCl from the command to the first data
 * @param burst one burst on the bus
 * @param tRfc one refresh
 * @param tRefi from one refresh to the next
 */
public record DramTimings(
    double tRcd, double tRp, double tRas, double tCl, double burst, double tRfc, double tRefi) {
  /** Timings in ns. */
  public static DramTimings nano(
      double tRcd, double tRp, double tRas, double tCl, double burst, double tRfc, double tRefi) {
    return new DramTimings(
        tRcd * 1e-9, tRp * 1e-9, tRas * 1e-9, tCl * 1e-9, burst * 1e-9, tRfc * 1e-9, tRefi * 1e-9);
  }
}
