package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.SweptEdge;
import org.voltscape.engine.results.zones.Zones;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.AxisMarks;
import org.voltscape.figure.LineFigure;

/** Guardband, critical zone and crash of one scheme on the supply axis of a figure. */
public final class ZoneMarks {
  /** For figures without zones, in place of a scheme. */
  public static final int NO_SCHEME = -1;

  /** In place of zones that a run under way will tell. */
  public static final AxisMarks WAITING = AxisMarks.waiting("zones: once all supplies are run");

  private ZoneMarks() {}

  /**
   * Marks the zones on a figure whose x axis is the supply that the study sweeps.
   *
   * @param scheme place in the study's schemes; {@link #NO_SCHEME}, or one that has no zones,
   *     leaves the figure as it is
   */
  public static LineFigure on(LineFigure figure, Snapshot run, int scheme) {
    LineFigure without =
        scheme >= 0 && !run.finished() && Zones.of(run.study())
            ? figure.withMarks(WAITING)
            : figure;
    return zones(run, scheme).map(zones -> figure.withMarks(marks(run, zones))).orElse(without);
  }

  /**
   * Marks the zones on a figure of the error curve.
   *
   * @param curve the first of the figure
   * @param ofRun the curve that the run has, if it has one
   */
  public static LineFigure onCurve(
      LineFigure figure, ErrorCurve curve, Snapshot run, ErrorCurve ofRun, int scheme) {
    return curve.equals(ofRun) && alongCurve(run.study()) ? on(figure, run, scheme) : figure;
  }

  /** Whether the supply that a study sweeps is that of its curve. */
  public static boolean alongCurve(Study study) {
    return study.onCurve()
        && study.swept().unit().equals("V")
        && study.voltages().stream().allMatch(v -> study.memoryVolts((double) v) == v);
  }

  private static Optional<Zones> zones(Snapshot run, int scheme) {
    return scheme < 0 || scheme >= run.study().schemes().size()
        ? Optional.empty()
        : Zones.of(run, scheme);
  }

  /**
   * Vmin or Vcrash as it is drawn and told.
   *
   * @param best its best estimate in words
   * @param volts the same in V; NaN where it lies beyond the sweep
   * @param low lower end of its interval, V; minus infinity where it is open
   * @param high upper end; infinity where it is open
   * @param sure whether the interval says no more than the best estimate
   */
  private record Edge(
      String name, String best, double volts, double low, double high, boolean sure) {
    AxisMarks.Tick tick() {
      return new AxisMarks.Tick(name, volts, low, high);
    }

    /** With the interval, unless the sweep's steps leave no doubt. */
    String text() {
      if (sure) {
        return name + " " + best;
      }
      String interval =
          Double.isInfinite(low)
              ? Double.isInfinite(high) ? "interval not known" : "up to " + SupplyText.volts(high)
              : Double.isInfinite(high)
                  ? "from " + SupplyText.volts(low)
                  : SupplyText.volts(low).replace(" V", "") + " to " + SupplyText.volts(high);
      return name + " " + best + ", " + interval;
    }
  }

  /** What lies beyond the ends of the sweep was not run: there the interval is open. */
  private static Edge vmin(Zones zones) {
    SweptEdge edge = zones.vmin();
    return new Edge(
        "Vmin",
        zones.vminBelow()
            ? "at most " + SupplyText.volts(zones.from())
            : zones.vminAbove()
                ? "above " + SupplyText.volts(zones.to())
                : SupplyText.volts(edge.volts()),
        zones.vminBelow() ? Double.NaN : edge.volts(),
        edge.lowest() == zones.from()
            ? Double.NEGATIVE_INFINITY
            : Double.isNaN(edge.lowest()) ? zones.to() : edge.lowest(),
        Double.isNaN(edge.highest()) ? Double.POSITIVE_INFINITY : edge.highest(),
        zones.vminAbove() ? Double.isNaN(edge.lowest()) : edge.lowest() == edge.highest());
  }

  private static Edge vcrash(Zones zones) {
    SweptEdge edge = zones.vcrash();
    return new Edge(
        "Vcrash",
        zones.vcrashBelow()
            ? "below " + SupplyText.volts(zones.from())
            : zones.vcrashAbove()
                ? "at least " + SupplyText.volts(zones.to())
                : SupplyText.volts(edge.volts()),
        zones.vcrashAbove() ? Double.NaN : edge.volts(),
        Double.isNaN(edge.lowest()) ? Double.NEGATIVE_INFINITY : edge.lowest(),
        edge.highest() == zones.to()
            ? Double.POSITIVE_INFINITY
            : Double.isNaN(edge.highest()) ? zones.from() : edge.highest(),
        zones.vcrashBelow() ? Double.isNaN(edge.highest()) : edge.lowest() == edge.highest());
  }

  private static AxisMarks marks(Snapshot run, Zones zones) {
    List<AxisMarks.Range> ranges = new ArrayList<>();
    for (Zones.Zone zone : zones.zones()) {
      ranges.add(
          new AxisMarks.Range(zone.kind().title(), zone.from(), zone.to(), depth(zone.kind())));
    }
    return new AxisMarks(
        List.of(vmin(zones).tick(), vcrash(zones).tick()),
        ranges,
        run.study().schemes().get(zones.scheme()).label(),
        sentence(run, zones));
  }

  private static double depth(Zones.Kind kind) {
    return switch (kind) {
      case CRASH -> 1;
      case CRITICAL -> 0.45;
      case GUARDBAND -> 0;
    };
  }

  /** The zones of a scheme in a sentence; why there are none where there are none. */
  public static String sentence(Snapshot run, int scheme) {
    return zones(run, scheme)
        .map(zones -> sentence(run, zones))
        .orElseGet(
            () ->
                "No zones of "
                    + run.study().schemes().get(scheme).label()
                    + ": "
                    + Zones.missing(run, scheme)
                    + ".");
  }

  private static String sentence(Snapshot run, Zones zones) {
    OutcomeText words = OutcomeText.of(run.study());
    return "Zones of "
        + run.study().schemes().get(zones.scheme()).label()
        + ": "
        + vmin(zones).text()
        + " (target "
        + words.value(zones.target())
        + "); "
        + vcrash(zones).text()
        + " (crash "
        + words.value(zones.crashed())
        + ").";
  }
}
