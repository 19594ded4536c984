package org.voltscape.app.cli.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.rare.LowRateEffort;
import org.voltscape.engine.rare.LowRateEstimate;
import org.voltscape.engine.rare.LowRateLimits;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.parts.LowRateRow;
import org.voltscape.engine.results.parts.RunResults;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.Study;

/** What few faulty cells cost the schemes of a run: the work, and the lines on it. */
final class LowRateWork {
  private static final String MANY = "more than 3 cells are faulty on average at every voltage";

  private LowRateWork() {}

  /**
   * Makes the table of every scheme that it applies to and that has a voltage it serves.
   *
   * @param done told how far it is
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static List<LowRateRow> rows(
      Snapshot run, EngineContext engine, int threads, ProgressBar bar, BooleanSupplier cancelled) {
    Study study = run.study();
    List<LowRateRow> rows = new ArrayList<>();
    for (int s = 0; s < study.designs().size(); s++) {
      Design design = study.designs().get(s);
      String reason = LowRateLimits.reason(study, design);
      if (reason == null
          && leastFaulty(run, s, engine, cancelled) > LowRateTable.MOST_FAULTY_CELLS) {
        reason = MANY;
      }
      LowRateTable table =
          reason != null
              ? null
              : engine.lowRates(
                  study,
                  design,
                  LowRateEffort.standard(threads),
                  (tested, expected) ->
                      bar.show(tested, expected, "sets of faulty cells, " + design.label()),
                  cancelled);
      rows.add(new LowRateRow(s, reason, table));
    }
    return rows;
  }

  private static double leastFaulty(
      Snapshot run, int scheme, EngineContext engine, BooleanSupplier cancelled) {
    long cells =
        engine.faultCells(run.study(), run.study().designs().get(scheme).memory(), cancelled);
    return run.points().stream()
        .filter(p -> p.scheme() == scheme)
        .mapToDouble(p -> p.probability() * cells)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The lines for people; none where nobody asked. */
  static List<String> lines(RunResults of) {
    if (of.lowRates().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Low error rates: mean drop of the accuracy over all dies, split exactly by the number of"
            + " faulty cells. Drops and 95 % intervals in points.");
    List<String[]> table = new ArrayList<>();
    table.add(
        new String[] {
          "scheme", "voltage (V)", "error rate", "faulty cells", "drop", "interval", "sure interval"
        });
    for (LowRateRow row : of.lowRates()) {
      for (PointResult p : row.points(of.run())) {
        table.add(line(of, p, row.table().at(p.probability())));
      }
    }
    if (table.size() > 1) {
      lines.addAll(ResultTable.aligned(table));
    }
    for (LowRateRow row : of.lowRates()) {
      if (row.table() == null) {
        lines.add(label(of, row.scheme()) + ": does not apply: " + row.reason() + ".");
      }
    }
    return lines;
  }

  private static String label(RunResults of, int scheme) {
    return of.run().study().schemes().get(scheme).label();
  }

  private static String[] line(RunResults of, PointResult p, LowRateEstimate found) {
    return new String[] {
      label(of, p.scheme()),
      Double.toString(p.volts()),
      number(p.probability()),
      number(found.faultyCells()),
      number(100 * found.drop()),
      interval(found.interval()),
      interval(found.sure())
    };
  }

  private static String interval(Interval of) {
    return number(100 * of.low()) + " to " + number(100 * of.high());
  }

  private static String number(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
  }
}
