package org.voltscape.figure.studies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Certainty;
import org.voltscape.figure.Series;

/** The lines of outcomes with what is known of how sure they are, and their single dies. */
final class OutcomeLines {
  /** More dies than these are no longer told apart. */
  static final int MOST_DIES = 30;

  private static final String[] NAMES = new String[MOST_DIES];

  static {
    Arrays.setAll(NAMES, k -> "trial " + k);
  }

  private OutcomeLines() {}

  /**
   * Means with their intervals.
   *
   * @param points all with an outcome
   */
  static Series of(
      OutcomeText words,
      String label,
      int colour,
      List<PointResult> points,
      ToDoubleFunction<PointResult> abscissa,
      IntervalChoice intervals) {
    List<Summary> known = points.stream().map(PointResult::known).toList();
    return new Series(
            label,
            StudyLines.values(points, abscissa),
            known.stream().mapToDouble(Summary::mean).toArray(),
            known.stream().mapToDouble(s -> band(s, intervals).low()).toArray(),
            known.stream().mapToDouble(s -> band(s, intervals).high()).toArray(),
            Series.Style.LINE_AND_MARKERS,
            colour)
        .withCertainty(
            new Certainty(
                words.certainty(),
                known,
                intervals.showsOuter() && known.stream().anyMatch(OutcomeLines::hasOuter),
                rough(points)));
  }

  private static BitSet rough(List<PointResult> points) {
    BitSet rough = new BitSet();
    for (int i = 0; i < points.size(); i++) {
      rough.set(i, points.get(i).rough());
    }
    return rough;
  }

  /** Of one die there is one interval, over what it is tested on; it is the band. */
  private static Interval band(Summary s, IntervalChoice intervals) {
    return !hasOuter(s) ? s.outer() : intervals.showsSeen() ? s.seen() : Interval.UNKNOWN;
  }

  /** Whether an interval says something of unseen dies. */
  static boolean hasOuter(Summary s) {
    return !Double.isNaN(s.unseen());
  }

  /**
   * Whether the dies of a point are drawn: of a run that may come to more of them only once it has
   * ended, lest they vanish.
   */
  static boolean showsDies(Snapshot run, PointResult point) {
    Study study = run.study();
    TrialValues values = point.values();
    return (study.trials() <= MOST_DIES || run.finished())
        && values.length() > 1
        && values.length() <= MOST_DIES;
  }

  /**
   * Every die through all points where it is drawn.
   *
   * @return without points where none is
   */
  static Series dies(
      Snapshot run,
      Series means,
      List<PointResult> points,
      ToDoubleFunction<PointResult> abscissa) {
    int most =
        points.stream()
            .filter(p -> showsDies(run, p))
            .mapToInt(p -> p.values().length())
            .max()
            .orElse(0);
    int row = points.size() + 1;
    double[] x = new double[most * row];
    double[] y = new double[x.length];
    String[] remarks = new String[x.length];
    Arrays.fill(x, Double.NaN);
    Arrays.fill(y, Double.NaN);
    for (int i = 0; i < points.size(); i++) {
      PointResult point = points.get(i);
      double at = abscissa.applyAsDouble(point);
      for (int k = 0; k < most; k++) {
        x[k * row + i] = at;
        y[k * row + i] = showsDies(run, point) ? point.values().at(k) : Double.NaN;
      }
    }
    for (int i = 0; i < remarks.length; i++) {
      remarks[i] = NAMES[i / row];
    }
    return Series.of(means.label(), x, y, Series.Style.DIES, means.colourIndex())
        .withRemarks(remarks);
  }
}
