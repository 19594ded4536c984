package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Marker;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;

/** What the figures of a study have in common. */
public final class StudyLines {
  /** Name in the legend of where the curve is not supported by its points. */
  static final String EXTRAPOLATED = "curve extrapolated";

  /** Room at both ends of a sweep, as a share of it. */
  private static final double MARGIN = 0.04;

  private StudyLines() {}

  /** The points of a scheme so far, by voltage; known energies without outcome included. */
  public static List<PointResult> points(Snapshot snapshot, int scheme) {
    int voltages = snapshot.study().voltages().size();
    int first = scheme * voltages;
    return first + voltages <= snapshot.points().size()
        ? snapshot.points().subList(first, first + voltages)
        : List.of();
  }

  /** A value of each point. */
  public static double[] values(List<PointResult> points, ToDoubleFunction<PointResult> value) {
    return points.stream().mapToDouble(value).toArray();
  }

  /** The present place of a scheme of another run, if it is the same scheme. */
  public static Optional<Integer> place(Study now, SchemeChoice other) {
    for (int i = 0; i < now.schemes().size(); i++) {
      SchemeChoice scheme = now.schemes().get(i);
      if (scheme.id().equals(other.id()) && scheme.values().equals(other.values())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /**
   * The colour of a scheme of another run in a figure: that of the same scheme; of one that only
   * the other run has, the first colours that are free, in a figure about both.
   *
   * @param scheme its place in the other run's study
   * @return -1 where it is not drawn
   */
  public static int colour(Study now, GhostRun other, int scheme) {
    List<SchemeChoice> schemes = other.run().study().schemes();
    int[] colours = SchemeColours.of(now.schemes());
    Optional<Integer> place = matched(now, other, schemes.get(scheme));
    if (place.isPresent()) {
      return colours[place.get()];
    }
    if (!other.compared()) {
      return -1;
    }
    long before =
        schemes.subList(0, scheme).stream().filter(s -> matched(now, other, s).isEmpty()).count();
    return IntStream.iterate(0, i -> i + 1)
        .filter(i -> Arrays.stream(colours).noneMatch(c -> c == i))
        .skip(before)
        .findFirst()
        .orElseThrow();
  }

  /** Runs that are compared have schemes of one name side by side, whatever they are set to. */
  private static Optional<Integer> matched(Study now, GhostRun other, SchemeChoice scheme) {
    if (!other.compared()) {
      return place(now, scheme);
    }
    int at = now.schemes().stream().map(SchemeChoice::label).toList().indexOf(scheme.label());
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /** Whether a pale line would lie under one of the figure's own, of its colour. */
  public static boolean hides(Series own, Series pale) {
    return !own.style().isPaleRun()
        && own.colourIndex() == pale.colourIndex()
        && coincide(own, pale);
  }

  /** The supply axis of a study: its whole sweep, also while results are missing. */
  public static Axis supply(Study study) {
    double from = study.voltages().get(0);
    double to = study.voltages().get(study.voltages().size() - 1);
    double margin = from == to ? 0.01 : (to - from) * MARGIN;
    String label = study.swept().title();
    return Axis.linear(label, CurveAxis.SRAM_SUPPLY.unit())
        .within(Math.max(from - margin, from / 2), to + margin);
  }

  /** The mark of an operating point in V; none for NaN. */
  public static List<Marker> operating(double volts) {
    return Double.isNaN(volts)
        ? List.of()
        : List.of(Marker.operating(volts, SupplyText.volts(volts)));
  }

  /** Where the curve is extrapolated, as far as the study goes there. */
  static List<Shade> extrapolated(Study study, ErrorCurve curve) {
    List<Shade> shades = new ArrayList<>();
    if (curve != null && study.onCurve()) {
      if (study.voltages().get(0) < curve.lowest()) {
        shades.add(new Shade(Double.NEGATIVE_INFINITY, curve.lowest(), EXTRAPOLATED));
      }
      if (study.voltages().get(study.voltages().size() - 1) > curve.highest()) {
        shades.add(new Shade(curve.highest(), Double.POSITIVE_INFINITY, EXTRAPOLATED));
      }
    }
    return shades;
  }

  /** Whether two lines lie on each other. */
  public static boolean coincide(Series a, Series b) {
    return Arrays.equals(a.x(), b.x()) && Arrays.equals(a.y(), b.y());
  }

  /** A sentence naming lines that hide others, after a space; empty where all can be seen. */
  public static String coinciding(List<Series> series) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < series.size(); i++) {
      for (int j = i + 1; j < series.size(); j++) {
        Series over = series.get(i);
        Series under = series.get(j);
        boolean named = !over.label().isEmpty() && !under.label().isEmpty();
        if (named && over.x().length > 0 && coincide(over, under)) {
          text.append(' ').append(over.label()).append(" lies over ").append(under.label());
          text.append('.');
        }
      }
    }
    return text.toString();
  }

  /** The prefix that suits the largest energy of a run. */
  public static SiPrefix energyPrefix(Snapshot snapshot) {
    return SiPrefix.of(
        snapshot.points().stream()
            .mapToDouble(PointResult::joules)
            .filter(Double::isFinite)
            .max()
            .orElse(1e-6));
  }
}
