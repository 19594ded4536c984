package org.voltscape.figure.shmoo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.shmoo.ShmooCell;
import org.voltscape.engine.shmoo.ShmooLimits;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;

/** Planes as CSV. */
public final class ShmooTable {
  private ShmooTable() {}

  /** A row a cell; fields of a cell that models do not speak of are empty. */
  public static void cells(ShmooResult result, OutputStream out) throws IOException {
    ShmooPlan plan = result.plan();
    CsvWriter csv =
        new CsvWriter(
            out,
            List.of(),
            List.of(
                "supply_v",
                plan.settings().axis().id(),
                "sram_v",
                "logic_v",
                "images",
                "dies",
                "holding",
                "share",
                "share_ci_low",
                "share_ci_high",
                "crashed",
                "crash_ci_low",
                "crash_ci_high",
                "accuracy_mean",
                "memory_failure_probability",
                "timing_error_probability",
                "energy_j_per_inference",
                "zone"));
    for (int r = 0; r < plan.rows(); r++) {
      for (int c = 0; c < plan.columns(); c++) {
        ShmooCell cell = result.cell(r, c);
        ShmooLimits.Zone zone = result.limits(c).zone(r);
        String named = zone == null || cell == null ? "" : zone.name().toLowerCase(Locale.ROOT);
        Object logic = plan.logicFails() ? plan.logicVolts(r) : Double.NaN;
        if (cell == null) {
          csv.row(
              plan.supply(r),
              plan.across(c),
              plan.memoryVolts(r),
              logic,
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              result.energy(r, c),
              "");
        } else {
          csv.row(
              plan.supply(r),
              plan.across(c),
              plan.memoryVolts(r),
              logic,
              cell.images(),
              cell.dies(),
              cell.holding(),
              cell.share(),
              cell.holds().low(),
              cell.holds().high(),
              cell.crashed(),
              cell.crashes().low(),
              cell.crashes().high(),
              cell.accuracy(),
              cell.memoryProbability(),
              cell.timingProbability(),
              result.energy(r, c),
              named);
        }
      }
    }
    csv.flush();
  }

  /** Vmin and Vcrash, a row a clock or temperature; a supply beyond the plane is empty. */
  public static void limits(ShmooResult result, OutputStream out) throws IOException {
    ShmooPlan plan = result.plan();
    CsvWriter csv =
        new CsvWriter(
            out,
            List.of(),
            List.of(
                plan.settings().axis().id(),
                "vmin_v",
                "vmin_ci_low_v",
                "vmin_ci_high_v",
                "vcrash_v",
                "vcrash_ci_low_v",
                "vcrash_ci_high_v",
                "lowest_known_v"));
    for (int c = 0; c < plan.columns(); c++) {
      ShmooLimits limits = result.limits(c);
      csv.row(
          plan.across(c),
          result.volts(limits.vmin()),
          result.volts(limits.vminLow()),
          result.volts(limits.vminHigh()),
          result.volts(limits.vcrash()),
          result.volts(limits.vcrashLow()),
          result.volts(limits.vcrashHigh()),
          result.volts(limits.lowest()));
    }
    csv.flush();
  }
}
