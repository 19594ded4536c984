package org.voltscape.figure.shmoo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.shmoo.ShmooCell;
import org.voltscape.engine.shmoo.ShmooLimits;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.figure.DataTable;

/** Planes as CSV. */
public final class ShmooTable {
  private ShmooTable() {}

  private static final List<String> COLUMNS =
      List.of(
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
          "zone");

  /** A row a cell; fields of a cell that models do not speak of are empty. */
  public static void cells(ShmooResult result, OutputStream out) throws IOException {
    CsvWriter csv = new CsvWriter(out, List.of(), columns(result));
    for (List<Object> row : rows(result)) {
      csv.row(row.toArray());
    }
    csv.flush();
  }

  /** The same as the data of a figure. */
  public static DataTable table(ShmooResult result) {
    return new DataTable(
        List.of(),
        columns(result),
        rows(result).stream()
            .map(
                row ->
                    row.stream()
                        .map(v -> v instanceof Double d ? CsvWriter.number(d) : v.toString())
                        .toList())
            .toList());
  }

  private static List<String> columns(ShmooResult result) {
    List<String> all = new ArrayList<>();
    all.add("supply_v");
    all.add(result.plan().settings().axis().id());
    all.addAll(COLUMNS);
    return all;
  }

  private static List<List<Object>> rows(ShmooResult result) {
    ShmooPlan plan = result.plan();
    List<List<Object>> all = new ArrayList<>();
    for (int r = 0; r < plan.rows(); r++) {
      for (int c = 0; c < plan.columns(); c++) {
        List<Object> row = new ArrayList<>();
        row.add(plan.supply(r));
        row.add(plan.across(c));
        row.add(plan.memoryVolts(r));
        row.add(plan.logicFails() ? plan.logicVolts(r) : Double.NaN);
        row.addAll(outcome(result.cell(r, c)));
        row.add(result.energy(r, c));
        ShmooLimits.Zone zone = result.cell(r, c) == null ? null : result.limits(c).zone(r);
        row.add(zone == null ? "" : zone.name().toLowerCase(Locale.ROOT));
        all.add(row);
      }
    }
    return all;
  }

  private static List<Object> outcome(@Nullable ShmooCell cell) {
    return cell == null
        ? Collections.nCopies(COLUMNS.size() - 4, "")
        : List.of(
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
            cell.timingProbability());
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
