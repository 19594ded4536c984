package org.voltscape.figure.canary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.CanaryResult.Step;
import org.voltscape.engine.canary.cells.WeightMemory;
import org.voltscape.engine.io.csv.CsvWriter;

/** The steps of a temperature trace as a table of numbers. */
public final class CanaryTable {
  private CanaryTable() {}

  /** Writes a row for each step of the trace, means over the dies; closes nothing. */
  public static void trace(CanaryResult result, OutputStream out) throws IOException {
    String word = result.study().task().word();
    CsvWriter csv =
        new CsvWriter(
            out,
            List.of(),
            List.of(
                "time_s",
                "temperature_c",
                "control_v",
                "control_least_v",
                "control_most_v",
                "held_v",
                "fixed_v",
                word + "_control",
                word + "_held",
                word + "_fixed",
                "energy_control_j",
                "energy_held_j",
                "energy_fixed_j",
                "alarms_per_poll"));
    for (Step step : result.steps()) {
      csv.row(
          step.seconds(),
          step.celsius(),
          step.volts(),
          step.leastVolts(),
          step.mostVolts(),
          step.held(),
          result.margin(),
          step.control(),
          step.heldOutcome(),
          step.fixed(),
          step.controlEnergy(),
          step.heldEnergy(),
          result.fixedEnergy(),
          step.alarms());
    }
    csv.flush();
  }

  /** What people call a memory of a result's dies. */
  public static String name(CanaryResult result, int memory) {
    return result.memories().stream()
        .filter(m -> m.memory() == memory)
        .map(WeightMemory::name)
        .findFirst()
        .orElse("memory " + memory);
  }
}
