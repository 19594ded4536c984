package org.voltscape.figure.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.decide.PinnedText;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.pins.PinLetters;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.SiPrefix;
import org.voltscape.figure.studies.StudyLines;

/** The designs of a run, accuracy or error against energy, with the front and the best of them. */
public final class DecideFigures {
  /** What {@code voltscape figure --view} calls it. */
  public static final String ID = "decide";

  private static final String PINNED = " against energy, pinned designs";

  private DecideFigures() {}

  /**
   * The figure for files, the best design named.
   *
   * @param run the results
   * @param decision on them
   */
  public static LineFigure of(Snapshot run, Decision decision) {
    LineFigure plain = inWindow(run, decision);
    List<Marker> markers = new ArrayList<>();
    DesignPoint best = decision.bestPoint();
    SiPrefix prefix = StudyLines.energyPrefix(run);
    if (best != null && decision.asksForOutcome()) {
      markers.add(new Marker(prefix.scale(best.joules()), "best: " + DecideText.name(best)));
    }
    List<Series> series = new ArrayList<>(plain.series());
    double wanted = wanted(run, decision);
    double[] ends = ends(run, prefix);
    if (!Double.isNaN(wanted) && ends.length == 2) {
      series.add(
          Series.of(
              "asked for",
              ends,
              new double[] {wanted, wanted},
              Series.Style.LINE,
              colour(run) + 1));
    }
    return new LineFigure(
        plain.title(),
        plain.x(),
        plain.y(),
        series,
        markers,
        List.of(),
        note(run, decision),
        DecideTable.of(run, decision));
  }

  /**
   * The same, whose data are the pinned designs beside each other in place of all designs.
   *
   * @param pinned two of them or more
   */
  public static LineFigure pinned(Snapshot run, Decision decision, Pinned pinned) {
    LineFigure all = of(run, decision);
    return new LineFigure(
        OutcomeText.of(run.study()).heading() + PINNED,
        all.x(),
        all.y(),
        all.series(),
        all.verticalMarkers(),
        all.shades(),
        String.join(" ", PinnedText.of(run.study()).sentences(pinned)) + " " + all.note(),
        PinnedRows.table(run, pinned));
  }

  /** Whether a figure is of pinned designs. */
  public static boolean isPinned(Figure figure) {
    return figure.title().endsWith(PINNED);
  }

  /**
   * The same without what the window draws over it: the best design, and the line of what is asked.
   */
  public static LineFigure inWindow(Snapshot run, Decision decision) {
    OutcomeText words = OutcomeText.of(run.study());
    SiPrefix prefix = StudyLines.energyPrefix(run);
    List<Series> series = new ArrayList<>();
    int voltages = run.study().voltages().size();
    int[] colours = SchemeColours.of(run.study().schemes());
    for (int s = 0; s < run.study().schemes().size(); s++) {
      List<DesignPoint> points =
          decision.points().subList(s * voltages, (s + 1) * voltages).stream()
              .filter(DecideFigures::shown)
              .toList();
      if (!points.isEmpty()) {
        series.add(series(words, run, decision, points, colours[s], prefix));
      }
    }
    // Behind the designs, which are found first under the mouse.
    series.add(front(decision, prefix, colour(run)));
    series.addAll(
        PinLetters.of(
            run.withStudy(run.study().withDecide(decision.asked())),
            p -> prefix.scale(p.joules()),
            p -> p.outcome() == null ? Double.NaN : p.outcome().mean()));
    return new LineFigure(
        words.heading() + " against energy, all designs",
        Axis.linear("Energy per inference", prefix.symbol() + "J"),
        words.axis(),
        series,
        List.of(),
        List.of(),
        small(run, decision));
  }

  /** The first colour that no scheme has. */
  private static int colour(Snapshot run) {
    return 1 + Arrays.stream(SchemeColours.of(run.study().schemes())).max().orElse(0);
  }

  /** Whether a design has a place in the figure. */
  public static boolean shown(DesignPoint p) {
    return p.outcome() != null && Double.isFinite(p.joules()) && Double.isFinite(p.mean());
  }

  /** The least accuracy, or the largest error, that is asked for; NaN for none. */
  public static double wanted(Snapshot run, Decision decision) {
    return run.task().higherIsBetter()
        ? decision.asked().minAccuracy()
        : decision.asked().maxError();
  }

  /** From the least to the largest energy; empty where none is known. */
  private static double[] ends(Snapshot run, SiPrefix prefix) {
    DoubleSummaryStatistics all =
        run.points().stream()
            .mapToDouble(p -> prefix.scale(p.joules()))
            .filter(Double::isFinite)
            .summaryStatistics();
    return all.getCount() == 0 ? new double[0] : new double[] {all.getMin(), all.getMax()};
  }

  /** Points of a scheme; those that may be on the front with the spread of the dies seen. */
  private static Series series(
      OutcomeText words,
      Snapshot run,
      Decision decision,
      List<DesignPoint> points,
      int colour,
      SiPrefix prefix) {
    DecideText text = new DecideText(words);
    int n = points.size();
    double[] x = new double[n];
    double[] y = new double[n];
    double[] low = new double[n];
    double[] high = new double[n];
    String[] remarks = new String[n];
    for (int i = 0; i < n; i++) {
      DesignPoint p = points.get(i);
      Decision.Verdict v = decision.verdicts().get(p.index());
      x[i] = prefix.scale(p.joules());
      y[i] = p.mean();
      Interval seen = interval(p);
      boolean whisker = !p.rough() && v.front().open() && !v.fit().misses();
      low[i] = whisker ? seen.low() : Double.NaN;
      high[i] = whisker ? seen.high() : Double.NaN;
      remarks[i] = DecideText.name(p) + ": " + text.verdict(decision, p.index());
    }
    return new Series(
        run.study().schemes().get(points.get(0).scheme()).label(),
        x,
        y,
        low,
        high,
        Series.Style.POINTS,
        colour,
        remarks);
  }

  private static Interval interval(DesignPoint p) {
    Summary known = p.outcome();
    if (known == null) {
      return Interval.UNKNOWN;
    }
    return Double.isNaN(known.unseen()) ? known.outer() : known.seen();
  }

  /** The designs that no other beats by the means seen, by energy: none of them rough. */
  private static Series front(Decision decision, SiPrefix prefix, int colour) {
    List<DesignPoint> on =
        decision.points().stream()
            .filter(p -> decision.verdicts().get(p.index()).onFront() && shown(p))
            .sorted(Comparator.comparingDouble(DesignPoint::joules))
            .toList();
    return Series.of(
        "front",
        on.stream().mapToDouble(p -> prefix.scale(p.joules())).toArray(),
        on.stream().mapToDouble(DesignPoint::mean).toArray(),
        Series.Style.LINE,
        colour);
  }

  private static String small(Snapshot run, Decision decision) {
    String thing = OutcomeText.of(run.study()).thing();
    StringBuilder note =
        new StringBuilder("Whiskers: ")
            .append(thing)
            .append("s seen, of designs that do what is asked and may be on the front.");
    String open = DecideText.open(decision);
    if (!open.isEmpty()) {
      note.append(' ').append(open.substring(0, 1).toUpperCase(Locale.ROOT));
      note.append(open.substring(1)).append('.');
    }
    return note.toString();
  }

  private static String note(Snapshot run, Decision decision) {
    return DecideText.of(run.study()).sentence(decision)
        + " "
        + small(run, decision)
        + " "
        + String.join(" ", EnergyText.remarks(run));
  }
}
