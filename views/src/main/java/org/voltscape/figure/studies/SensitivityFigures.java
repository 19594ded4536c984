package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.stats.Summary;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/**
 * Sensitivities of a layer by its groups of weights (after Shin et al., JETCAS 2019, Fig. 2) and
 * against the weights' values (Fig. 3). Pure functions.
 */
public final class SensitivityFigures {
  /** More bars cannot be told apart. */
  public static final int MOST_BARS = 1000;

  /** More points hide each other. */
  private static final int MOST_POINTS = 4000;

  private static final double HEADROOM = 1.08;

  /** The colour of index 0 the second time round, which leaves bars hollow: whiskers show. */
  private static final int HOLLOW = 7;

  private SensitivityFigures() {}

  /**
   * Bars of what injected flips did to the cost with the line of Taylor's estimate, both as
   * multiples of their means over the groups; without injection, bars of the estimate.
   *
   * @param title one line naming the figure; may be empty
   * @param taylor sensitivity of each group, at most {@link #MOST_BARS}
   * @param injected change of the cost by flips in each group, whiskers for the spread of the
   *     draws; null where none were injected
   * @param note small print
   */
  public static BarFigure byGroup(
      String title, Grain grain, double[] taylor, List<Summary> injected, String note) {
    List<String> names =
        IntStream.rangeClosed(1, taylor.length).mapToObj(Integer::toString).toList();
    double[] estimate = relative(taylor, mean(taylor));
    double highest = Arrays.stream(estimate).max().orElse(1);
    List<BarFigure.Bars> bars = new ArrayList<>();
    List<Series> lines = new ArrayList<>();
    if (injected == null) {
      bars.add(new BarFigure.Bars("Taylor", estimate, 0));
    } else {
      double[] changes = injected.stream().mapToDouble(Summary::mean).toArray();
      double scale = mean(changes);
      double[] x = IntStream.range(0, taylor.length).asDoubleStream().toArray();
      double[] heights = relative(changes, scale);
      double[] low = relative(injected.stream().mapToDouble(i -> i.seen().low()).toArray(), scale);
      double[] high =
          relative(injected.stream().mapToDouble(i -> i.seen().high()).toArray(), scale);
      bars.add(new BarFigure.Bars("injection", heights, HOLLOW));
      // The first one lies on top.
      lines.add(Series.of("Taylor", x, estimate, Series.Style.LINE_AND_MARKERS, 1));
      lines.add(new Series("", x, heights, low, high, Series.Style.POINTS, 0));
      highest = Math.max(highest, Arrays.stream(high).filter(Double::isFinite).max().orElse(0));
      highest = Math.max(highest, Arrays.stream(heights).max().orElse(0));
    }
    return new BarFigure(
        title,
        grain.id().substring(0, 1).toUpperCase(Locale.ROOT) + grain.id().substring(1),
        names,
        Axis.linear("Sensitivity / mean", "").within(0, highest > 0 ? HEADROOM * highest : 1),
        bars,
        note,
        List.of(),
        lines);
  }

  /**
   * Sensitivity of single weights against their values; of a large layer every k-th weight.
   *
   * @param title one line naming the figure; may be empty
   * @param values of the weights
   * @param sensitivities as many
   * @param note small print
   */
  public static LineFigure againstValues(
      String title, float[] values, float[] sensitivities, String note) {
    int step = Math.max(1, (values.length + MOST_POINTS - 1) / MOST_POINTS);
    int count = (values.length + step - 1) / step;
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] = values[i * step];
      y[i] = sensitivities[i * step];
    }
    String some =
        step == 1
            ? ""
            : String.format(Locale.ROOT, " Shown: one weight in %d of %,d.", step, values.length);
    return new LineFigure(
        title,
        Axis.linear("Weight", ""),
        Axis.linear("Sensitivity", ""),
        List.of(Series.of("", x, y, Series.Style.POINTS, 0)),
        List.of(),
        List.of(),
        note + some);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double[] relative(double[] values, double scale) {
    return Arrays.stream(values).map(v -> scale > 0 ? v / scale : 0).toArray();
  }
}
