package org.voltscape.engine.energy.dram;

import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.traffic.NetworkTraffic;

/**
 * What an inference costs in main memory.
 *
 * @param traffic what it moves
 * @param rows that it opens
 * @param waits rows that it waits for, one after another
 * @param energy of the memory, J/inference, and against the nominal point
 * @param time of the whole inference
 * @param nominalTime the same at the nominal point
 */
public record DramReport(
    NetworkTraffic traffic,
    double rows,
    double waits,
    EnergyReport energy,
    DramTime time,
    DramTime nominalTime) {
  /** Share of the nominal energy that is saved. */
  public double saving() {
    return 1 - energy.relativeToNominal();
  }

  /** Nominal time over this time, less 1. */
  public double speedUp() {
    return nominalTime.total() / time.total() - 1;
  }
}
