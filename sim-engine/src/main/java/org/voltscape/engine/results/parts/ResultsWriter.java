package org.voltscape.engine.results.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;

/** Writes the results of a run: a tidy table, and JSON with the recipe that made it. */
public final class ResultsWriter {
  private ResultsWriter() {}

  /**
   * The table as CSV, one row a scheme and voltage, SI units in the header. What is not known (the
   * spread of a single trial, the energy where there is no operating point) is left empty. Networks
   * of regression have errors in place of accuracies. The last columns say whether the probability
   * is extrapolated (empty where there is no curve) and what qualifies the energy.
   *
   * @param curve of the run
   */
  public static void csv(Snapshot snapshot, ErrorCurve curve, OutputStream out) throws IOException {
    ResultParts.POINTS.write(new RunResults(snapshot, curve, null, List.of()), out);
  }

  /**
   * The results with the study that ran, its curve and what the intervals mean, the comparisons
   * between schemes and the average error increase, as JSON.
   *
   * @param increase null where there is none
   */
  public static void json(
      Snapshot snapshot,
      ErrorCurve curve,
      @Nullable AverageErrorIncrease increase,
      OutputStream out)
      throws IOException {
    ResultParts.DOCUMENT.write(new RunResults(snapshot, curve, increase, List.of()), out);
  }

  /** The same with the average error increase over the whole sweep. */
  public static void json(Snapshot snapshot, ErrorCurve curve, OutputStream out)
      throws IOException {
    json(snapshot, curve, AverageErrorIncrease.ofSweep(snapshot), out);
  }
}
