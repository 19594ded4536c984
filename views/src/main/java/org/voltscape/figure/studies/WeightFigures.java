package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.weights.WeightSpread;
import org.voltscape.figure.Axis;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;

/**
 * How the weights of a network are spread before and after training against faults (after MATIC,
 * Fig. 15a to c). Pure functions.
 */
public final class WeightFigures {
  /** The grey of the data colours: the network before is no scheme's. */
  private static final int GREY = 6;

  /** What a bin of no weights stands at on a log axis: below one. */
  private static final double NONE = 0.5;

  private WeightFigures() {}

  /**
   * The histogram of a block.
   *
   * @param title one line naming the figure; may be empty
   * @param colourIndex of the scheme
   * @param logarithmic whether counts stand on a log axis
   */
  public static LineFigure of(
      WeightSpread spread, String title, int colourIndex, boolean logarithmic) {
    List<Series> series = new ArrayList<>();
    for (WeightSpread.State state : drawn()) {
      series.add(outline(spread, state, colour(state, colourIndex), logarithmic));
    }
    Axis counts =
        logarithmic
            ? Axis.log("Weights in a bin", "").within(NONE, Double.NaN)
            : Axis.linear("Weights in a bin", "").within(0, Double.NaN);
    return new LineFigure(
        title,
        horizontal(spread),
        counts,
        series,
        markers(spread),
        List.of(),
        note(spread),
        table(spread));
  }

  /** The states from the top of the drawing to its ground. */
  private static List<WeightSpread.State> drawn() {
    return List.of(WeightSpread.State.READ, WeightSpread.State.KEPT, WeightSpread.State.BEFORE);
  }

  private static int colour(WeightSpread.State state, int scheme) {
    return switch (state) {
      case BEFORE -> GREY;
      case KEPT -> scheme;
      // Another one of the six besides grey, so that both lines can be told apart.
      case READ -> (scheme % GREY + 1) % GREY;
    };
  }

  private static String name(WeightSpread.State state) {
    return switch (state) {
      case BEFORE -> "trained without faults";
      case KEPT -> "trained, as stored";
      case READ -> "trained, as read";
    };
  }

  private static Series outline(
      WeightSpread spread, WeightSpread.State state, int colour, boolean logarithmic) {
    int[] bins = spread.counts(state).bins();
    double[] x = new double[2 * bins.length];
    double[] y = new double[2 * bins.length];
    String[] remarks = new String[2 * bins.length];
    for (int b = 0; b < bins.length; b++) {
      String remark =
          String.format(
              Locale.ROOT,
              "%,d weights (%s) from %s to %s",
              bins[b],
              DeviationText.percent((double) bins[b] / spread.weights()),
              DeviationText.number(spread.lowest() + b * spread.width()),
              DeviationText.number(spread.lowest() + (b + 1) * spread.width()));
      for (int end = 0; end < 2; end++) {
        x[2 * b + end] = spread.lowest() + (b + end) * spread.width();
        y[2 * b + end] = logarithmic ? Math.max(bins[b], NONE) : bins[b];
        remarks[2 * b + end] = remark;
      }
    }
    // The network before is the ground the others are compared with: grey and dashed.
    Series.Style style =
        state == WeightSpread.State.BEFORE ? Series.Style.LINE : Series.Style.OUTLINE;
    return Series.of(name(state), x, y, style, colour).withRemarks(remarks);
  }

  private static Axis horizontal(WeightSpread spread) {
    double to =
        spread.lowest() + spread.counts(WeightSpread.State.KEPT).bins().length * spread.width();
    double margin = 0.02 * (to - spread.lowest());
    return Axis.linear("Weight", "").within(spread.lowest() - margin, to + margin);
  }

  private static List<Marker> markers(WeightSpread spread) {
    return Double.isNaN(spread.formatMin())
        ? List.of()
        : List.of(
            new Marker(spread.formatMin(), "lowest " + DeviationText.number(spread.formatMin())),
            new Marker(spread.formatMax(), "highest " + DeviationText.number(spread.formatMax())));
  }

  private static String note(WeightSpread spread) {
    WeightSpread.Counts kept = spread.counts(WeightSpread.State.KEPT);
    WeightSpread.Counts read = spread.counts(WeightSpread.State.READ);
    String ends =
        String.format(
            Locale.ROOT,
            "%,d words. At the ends of the format's range: %s as kept, %s as read.",
            spread.weights(),
            share(kept.atLowest() + kept.atHighest(), spread),
            share(read.atLowest() + read.atHighest(), spread));
    return kept.notFinite() == 0
        ? ends
        : ends + String.format(Locale.ROOT, " %,d are no numbers any more.", kept.notFinite());
  }

  private static String share(int count, WeightSpread spread) {
    return DeviationText.percent((double) count / spread.weights());
  }

  private static DataTable table(WeightSpread spread) {
    List<List<String>> rows = new ArrayList<>();
    int bins = spread.counts(WeightSpread.State.KEPT).bins().length;
    for (int b = 0; b < bins; b++) {
      rows.add(
          List.of(
              CsvWriter.number(spread.lowest() + b * spread.width()),
              CsvWriter.number(spread.lowest() + (b + 1) * spread.width()),
              count(spread, WeightSpread.State.BEFORE, b),
              count(spread, WeightSpread.State.KEPT, b),
              count(spread, WeightSpread.State.READ, b)));
    }
    return new DataTable(
        List.of("weights in bins, " + spread.name()),
        List.of("from", "to", "trained_without_faults", "kept", "read"),
        rows);
  }

  private static String count(WeightSpread spread, WeightSpread.State state, int bin) {
    return String.valueOf(spread.counts(state).bins()[bin]);
  }
}
