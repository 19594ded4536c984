package org.voltscape.figure.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.voltscape.engine.array.sensitivity.Grain;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/**
 * A layer's groups by Taylor's estimate, the most sensitive first: bars with the groups' numbers
 * below, points where they span decades, and a sorted line where there are too many for numbers.
 * Pure functions.
 */
public final class RankedSensitivity {
  /** More numbers below an axis cannot be told apart. */
  static final int MOST_NUMBERED = 64;

  /** More points are a line. */
  private static final int MOST_POINTS = 1000;

  /** The first ranks are all drawn, of those behind some. */
  private static final int ALL_OF_FIRST = 500;

  private static final int MOST_DRAWN = 2500;

  private static final double MARGIN = 1.25;
  private static final double HEADROOM = 1.08;

  private RankedSensitivity() {}

  /** The figure of a layer's groups. */
  public static GroupFigure of(LayerSensitivity s) {
    return s.groups() <= MOST_NUMBERED ? numbered(s) : ranked(s);
  }

  private static GroupFigure numbered(LayerSensitivity s) {
    int[] order = s.order();
    double[] values = Arrays.stream(order).mapToDouble(g -> s.taylor()[g]).toArray();
    List<String> names = Arrays.stream(order).mapToObj(g -> Integer.toString(g + 1)).toList();
    Span span = Span.of(values);
    List<BarFigure.Bars> bars = new ArrayList<>();
    List<Series> points = new ArrayList<>();
    Axis axis;
    if (span.decades()) {
      axis = span.logarithmic(SensitivityText.taylorAxis(s), MARGIN);
      double[] x = IntStream.range(0, order.length).asDoubleStream().toArray();
      points.add(Series.of("Taylor", x, span.positive(values), Series.Style.POINTS, 0));
    } else {
      axis =
          SensitivityText.taylorAxis(s)
              .within(0, span.highest() > 0 ? HEADROOM * span.highest() : 1);
      bars.add(new BarFigure.Bars("Taylor", values, 0));
    }
    return new GroupFigure(
        new BarFigure(
            SensitivityText.title(s),
            heading(s) + ", the most sensitive first",
            names,
            axis,
            bars,
            SensitivityText.made(s) + zeros(s, span),
            List.of(),
            points),
        order);
  }

  private static GroupFigure ranked(LayerSensitivity s) {
    int[] shown = shown(s.groups());
    int[] groups = Arrays.stream(shown).map(i -> s.order()[i]).toArray();
    double[] x = Arrays.stream(shown).mapToDouble(i -> i + 1).toArray();
    double[] y = Arrays.stream(groups).mapToDouble(g -> s.taylor()[g]).toArray();
    Span span = Span.of(s.taylor());
    boolean line = s.groups() > MOST_POINTS;
    Series series =
        Series.of(
                "",
                x,
                span.decades() ? span.positive(y) : y,
                line ? Series.Style.LINE : Series.Style.POINTS,
                0)
            .withRemarks(
                Arrays.stream(groups)
                    .mapToObj(g -> SensitivityText.group(s, g))
                    .toArray(String[]::new));
    Axis axis =
        span.decades()
            ? span.logarithmic(SensitivityText.taylorAxis(s), MARGIN)
            : SensitivityText.taylorAxis(s).within(0, Double.NaN);
    Axis ranks =
        Axis.counting("Rank of " + SensitivityText.groups(s.groups(), s.question().grain()));
    return new GroupFigure(
        new LineFigure(
            SensitivityText.title(s),
            ranks.within(0, s.groups() + 1),
            axis,
            List.of(series),
            List.of(),
            List.of(),
            SensitivityText.made(s) + zeros(s, span),
            table(s)),
        groups);
  }

  /** Ranks that are drawn, from 0. */
  private static int[] shown(int count) {
    if (count <= MOST_DRAWN) {
      return IntStream.range(0, count).toArray();
    }
    int rest = MOST_DRAWN - ALL_OF_FIRST;
    double step = (double) (count - 1 - ALL_OF_FIRST) / (rest - 1);
    return IntStream.range(0, MOST_DRAWN)
        .map(i -> i < ALL_OF_FIRST ? i : ALL_OF_FIRST + (int) Math.rint((i - ALL_OF_FIRST) * step))
        .toArray();
  }

  private static DataTable table(LayerSensitivity s) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < s.groups(); i++) {
      int g = s.order()[i];
      rows.add(
          List.of(
              Integer.toString(i + 1), Integer.toString(g + 1), CsvWriter.number(s.taylor()[g])));
    }
    return new DataTable(
        List.of("taylor: " + SensitivityText.taylorAxis(s).caption()),
        List.of("rank", s.question().grain().id(), "taylor"),
        rows);
  }

  private static String zeros(LayerSensitivity s, Span span) {
    return span.decades() && span.zeros() > 0
        ? String.format(
            Locale.ROOT,
            " Not drawn: %s with a sensitivity of 0.",
            SensitivityText.groups(span.zeros(), s.question().grain()))
        : "";
  }

  private static String heading(LayerSensitivity s) {
    Grain grain = s.question().grain();
    return SensitivityText.name(grain);
  }
}
