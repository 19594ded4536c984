package org.voltscape.engine.results.parts;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.study.Study;

/**
 * A run, done or not, with all that its results are written of.
 *
 * @param run its latest snapshot
 * @param curve of the run
 * @param increase the average error increase over the voltages asked for; null where there is none
 * @param files names of all files that the run writes to its folder; empty where it has no folder
 * @param lowRates what few faulty cells cost, a row a scheme; empty where nobody asked
 */
public record RunResults(
    Snapshot run,
    ErrorCurve curve,
    @Nullable AverageErrorIncrease increase,
    Collection<String> files,
    List<LowRateRow> lowRates) {
  public RunResults {
    files = List.copyOf(files);
    lowRates = List.copyOf(lowRates);
  }

  /** Results that nobody asked for low error rates. */
  public RunResults(
      Snapshot run,
      ErrorCurve curve,
      @Nullable AverageErrorIncrease increase,
      Collection<String> files) {
    this(run, curve, increase, files, List.of());
  }

  Study study() {
    return run.study();
  }

  /** What columns and fields call the outcome: {@code accuracy}, or {@code error}. */
  String quantity() {
    return run.task().word();
  }

  /** What results call a scheme. */
  String label(int scheme) {
    return run.study().schemes().get(scheme).label();
  }

  /** Whether cells fail by the curve; of a study of timing errors no cell is on it. */
  boolean cellsOnCurve() {
    return study().memoryFails();
  }

  /** Whether cells fail by the curve and it has a band. */
  boolean cellsInBand() {
    return cellsOnCurve() && curve.hasBand();
  }

  /** Whether the failure probability of a point lies beyond the points of the curve. */
  boolean extrapolated(PointResult point) {
    return run.extrapolated(point, curve);
  }
}
