package org.voltscape.engine.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;

/** Writes the results of a run: a tidy table, and JSON with the recipe that made it. */
public final class ResultsWriter {
  private ResultsWriter() {}

  /**
   * The table as CSV, one row a scheme and voltage, SI units in the header. What is not known (the
   * spread of a single trial, the energy where there is no operating point) is left empty. Networks
   * that compute numbers have errors in place of accuracies. The last columns say whether the
   * probability is extrapolated (empty where there is no curve) and what qualifies the energy.
   *
   * @param curve of the run
   */
  public static void csv(Snapshot snapshot, ErrorCurve curve, OutputStream out) throws IOException {
    Study study = snapshot.study();
    String quantity = quantity(snapshot);
    List<String> header =
        List.of(
            "study",
            "scheme",
            "voltage_v",
            "failure_probability",
            "trials",
            quantity + "_mean",
            quantity + "_sd",
            quantity + "_ci_low",
            quantity + "_ci_high",
            "energy_j_per_inference",
            "energy_relative",
            "extrapolated",
            "energy_note");
    CsvWriter writer = new CsvWriter(out, List.of(), header);
    for (PointResult p : snapshot.points()) {
      if (!settled(p)) {
        continue;
      }
      Summary a = p.outcome();
      writer.row(
          study.name(),
          study.schemes().get(p.scheme()).label(),
          p.volts(),
          p.probability(),
          a.count(),
          a.mean(),
          a.sd(),
          a.low(),
          a.high(),
          p.joules(),
          p.relativeEnergy(),
          study.memoryFails() ? extrapolated(study, p, curve) : null,
          String.join("; ", StudyEnergy.remarks(study, p.volts())));
    }
    writer.flush();
  }

  /** What results call the outcome of a run: {@code accuracy}, or {@code error}. */
  static String quantity(Snapshot run) {
    return run.task().word();
  }

  /** Whether the failure probability of a point lies beyond the points of its curve. */
  static boolean extrapolated(Study study, PointResult p, ErrorCurve curve) {
    return study.onCurve()
        && study.designs().get(p.scheme()).memoryFails()
        && curve.extrapolated(study.memoryVolts(p.voltage()));
  }

  /** First estimates on fewer images and trials are for the eye; no file mixes them in. */
  static boolean settled(PointResult p) {
    return p.outcome() != null && !p.rough();
  }

  /**
   * The results with the study that ran, its curve and what the intervals mean, the comparisons
   * between schemes and the average error increase, as JSON.
   *
   * @param increase null where there is none
   */
  public static void json(
      Snapshot snapshot, ErrorCurve curve, AverageErrorIncrease increase, OutputStream out)
      throws IOException {
    json(snapshot, curve, increase, List.of(), out);
  }

  /**
   * The same for a folder of results.
   *
   * @param files names of all files that the run wrote there, this one included
   */
  public static void json(
      Snapshot snapshot,
      ErrorCurve curve,
      AverageErrorIncrease increase,
      Collection<String> files,
      OutputStream out)
      throws IOException {
    new ResultsJson(snapshot, curve, increase, files).write(out);
  }

  /** The same with the average error increase over the whole sweep. */
  public static void json(Snapshot snapshot, ErrorCurve curve, OutputStream out)
      throws IOException {
    json(snapshot, curve, AverageErrorIncrease.ofSweep(snapshot), out);
  }
}
