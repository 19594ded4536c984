package org.voltscape.figure.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.voltscape.engine.array.sensitivity.InjectionSensitivity;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.stats.Summary;
import org.voltscape.figure.Axis;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/** Taylor's estimate against what injected flips did, a point a group. Pure functions. */
public final class SensitivityScatter {
  /** More whiskers hide the points. */
  private static final int MOST_WHISKERS = 200;

  /** More points hide each other. */
  private static final int MOST_POINTS = 4000;

  private static final double MARGIN = 1.4;

  private SensitivityScatter() {}

  /** The figure; flips were injected. */
  public static GroupFigure of(LayerSensitivity s) {
    double[] changes = s.injected().found().changes();
    int[] both =
        IntStream.range(0, s.groups()).filter(g -> s.taylor()[g] > 0 && changes[g] > 0).toArray();
    int step = Math.max(1, (both.length + MOST_POINTS - 1) / MOST_POINTS);
    int[] groups =
        IntStream.range(0, (both.length + step - 1) / step).map(i -> both[i * step]).toArray();
    double[] x = Arrays.stream(groups).mapToDouble(g -> s.taylor()[g]).toArray();
    double[] y = Arrays.stream(groups).mapToDouble(g -> changes[g]).toArray();
    boolean whiskers = groups.length <= MOST_WHISKERS;
    Axis across =
        Span.of(x).logarithmic(Axis.linear("Taylor's estimate", s.of().costUnit()), MARGIN);
    Axis up = Span.of(y).logarithmic(Axis.linear("Change by flips", s.of().costUnit()), MARGIN);
    double[] low = whiskers ? ends(s, groups, up.lower(), true) : null;
    double[] high = whiskers ? ends(s, groups, up.lower(), false) : null;
    if (whiskers) {
      double highest = Arrays.stream(high).filter(Double::isFinite).max().orElse(0);
      up = up.within(up.lower(), Math.max(up.upper(), highest * 1.05));
    }
    String[] remarks =
        Arrays.stream(groups).mapToObj(g -> SensitivityText.group(s, g)).toArray(String[]::new);
    Series series = new Series("", x, y, low, high, Series.Style.POINTS, 0, remarks);
    return new GroupFigure(
        new LineFigure(
            "Taylor against injection, layer " + (s.question().layer() + 1),
            across,
            up,
            List.of(series),
            List.of(),
            List.of(),
            note(s, whiskers, both.length, step),
            table(s)),
        groups);
  }

  private static double[] ends(LayerSensitivity s, int[] groups, double lowest, boolean lower) {
    return Arrays.stream(groups)
        .mapToDouble(
            g -> {
              Summary change = s.injected().found().groups().get(g).change();
              // A whisker that reaches 0 ends where the axis does.
              return lower ? Math.max(change.seen().low(), lowest) : change.seen().high();
            })
        .toArray();
  }

  private static String note(LayerSensitivity s, boolean whiskers, int drawn, int step) {
    StringBuilder text = new StringBuilder(SensitivityText.agreement(s));
    text.append(' ').append(SensitivityText.made(s));
    text.append(String.format(Locale.ROOT, " Injection: %,d draws of each", s.question().draws()));
    text.append(whiskers && s.question().draws() > 1 ? "; whiskers: spread of the draws." : ".");
    int nothing = s.groups() - drawn;
    if (nothing > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              " Not drawn: %s without any change.",
              SensitivityText.groups(nothing, s.question().grain())));
    }
    if (step > 1) {
      text.append(String.format(Locale.ROOT, " Drawn: one in %d.", step));
    }
    return text.toString();
  }

  private static DataTable table(LayerSensitivity s) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < s.groups(); i++) {
      int g = s.order()[i];
      InjectionSensitivity.Group flips = s.injected().found().groups().get(g);
      rows.add(
          List.of(
              Integer.toString(i + 1),
              Integer.toString(g + 1),
              CsvWriter.number(s.taylor()[g]),
              CsvWriter.number(flips.change().mean()),
              CsvWriter.number(flips.change().seen().low()),
              CsvWriter.number(flips.change().seen().high()),
              CsvWriter.number(flips.accuracyDrop().mean()),
              CsvWriter.number(flips.flips())));
    }
    return new DataTable(
        List.of(
            "taylor, injection: cost"
                + (s.of().costUnit().isEmpty() ? "" : " in " + s.of().costUnit())
                + "; spread over the draws; bits_flipped: mean of a draw"),
        List.of(
            "rank",
            s.question().grain().id(),
            "taylor",
            "injection",
            "injection_low",
            "injection_high",
            "accuracy_drop",
            "bits_flipped"),
        rows);
  }
}
