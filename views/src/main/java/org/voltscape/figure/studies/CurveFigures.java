package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.curve.ProbabilityBand;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;

/** Failure probability of a cell against supply voltage. Pure functions. */
public final class CurveFigures {
  private static final int SAMPLES = 400;
  private static final double DEEPEST = 1e-12;
  private static final double LOWEST = 1e-10;
  private static final double USUAL_LOWEST = 1e-8;

  private static final String EXTRAPOLATED = "extrapolated";

  private static final String MEASURED = "measured";

  /** The grey of the data colours. */
  private static final int MEASURED_COLOUR = 6;

  private CurveFigures() {}

  /**
   * Curves over a common axis.
   *
   * @param curves at least one; each has the colour of its place
   * @param selected place of the curve whose control points and extrapolation are shown
   * @param operatingVolts marked supply in the unit of the curve's axis; NaN for none
   * @param from first supply shown
   * @param to last supply shown, above {@code from}
   */
  public static LineFigure of(
      List<ErrorCurve> curves, int selected, double operatingVolts, double from, double to) {
    ErrorCurve main = curves.get(selected);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      series.add(line(curves.get(i), i, from, to));
    }
    if (isModel(main)) {
      series.add(measuredPoints(main));
    }
    series.add(controlPoints(main, selected));
    List<Shade> shades = new ArrayList<>();
    String extrapolated = curves.size() == 1 ? EXTRAPOLATED : EXTRAPOLATED + ": " + main.title();
    if (from < main.lowest()) {
      shades.add(new Shade(Double.NEGATIVE_INFINITY, main.lowest(), extrapolated));
    }
    if (to > main.highest()) {
      shades.add(new Shade(main.highest(), Double.POSITIVE_INFINITY, extrapolated));
    }
    return new LineFigure(
        main.title(),
        Axis.linear(main.axis().label(), main.axis().unit()).within(from, to),
        Axis.log("Failure probability of a cell", "").within(lowest(curves), 1),
        series,
        StudyLines.operating(operatingVolts),
        shades,
        note(curves, main));
  }

  /**
   * A range that shows all control points and where the operating point is, with room around.
   *
   * @param operatingVolts NaN for none
   * @return first and last supply
   */
  public static double[] range(List<ErrorCurve> curves, double operatingVolts) {
    double from = curves.stream().mapToDouble(ErrorCurve::lowest).min().orElseThrow();
    double to = curves.stream().mapToDouble(ErrorCurve::highest).max().orElseThrow();
    if (!Double.isNaN(operatingVolts)) {
      from = Math.min(from, operatingVolts);
      to = Math.max(to, operatingVolts);
    }
    double room = Math.max((to - from) * 0.2, 0.01);
    double step = 0.01;
    return new double[] {
      Math.max(step, Math.floor((from - room) / step + 1e-6) * step),
      Math.ceil((to + room) / step - 1e-6) * step
    };
  }

  private static double lowest(List<ErrorCurve> curves) {
    double least =
        curves.stream()
            .flatMap(
                c -> c.points().stream().filter(p -> p.x() >= c.lowest() && p.x() <= c.highest()))
            .mapToDouble(CurvePoint::probability)
            .filter(p -> p > 0)
            .min()
            .orElse(1);
    return least < LOWEST ? DEEPEST : least < USUAL_LOWEST ? LOWEST : USUAL_LOWEST;
  }

  private static Series line(ErrorCurve curve, int place, double from, double to) {
    double[] x =
        DoubleStream.concat(
                DoubleStream.iterate(0, i -> i <= SAMPLES, i -> i + 1)
                    .map(i -> from + (to - from) * i / SAMPLES),
                curve.points().stream().mapToDouble(CurvePoint::x).filter(v -> v > from && v < to))
            .sorted()
            .distinct()
            .toArray();
    double[] p = Arrays.stream(x).map(curve::probability).toArray();
    String[] remarks =
        Arrays.stream(x)
            .mapToObj(v -> curve.extrapolated(v) ? EXTRAPOLATED : "")
            .toArray(String[]::new);
    if (!curve.hasBand()) {
      return Series.of(curve.title(), x, p, Series.Style.LINE, place).withRemarks(remarks);
    }
    double[] low = new double[x.length];
    double[] high = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      Optional<ProbabilityBand> band = curve.band(x[i]);
      low[i] = band.map(ProbabilityBand::low).orElse(Double.NaN);
      high[i] = band.map(ProbabilityBand::high).orElse(Double.NaN);
    }
    return new Series(curve.title(), x, p, low, high, Series.Style.LINE, place, remarks);
  }

  /** Whether the curve is a model, so that its control points are not what was measured. */
  private static boolean isModel(ErrorCurve curve) {
    return curve.hasMeasuredRange() && !curve.measured().isEmpty();
  }

  /** With Wilson's intervals where the cells were counted. */
  private static Series measuredPoints(ErrorCurve curve) {
    List<MeasuredPoint> points = curve.measured();
    double[] x = points.stream().mapToDouble(MeasuredPoint::x).toArray();
    double[] p = points.stream().mapToDouble(MeasuredPoint::probability).toArray();
    if (!points.stream().allMatch(MeasuredPoint::counted)) {
      return Series.of(MEASURED, x, p, Series.Style.POINTS, MEASURED_COLOUR);
    }
    double[] low = new double[x.length];
    double[] high = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double[] ends = Intervals.wilson(points.get(i).failing(), points.get(i).cells());
      low[i] = ends[0];
      high[i] = ends[1];
    }
    return new Series(MEASURED, x, p, low, high, Series.Style.POINTS, MEASURED_COLOUR);
  }

  private static Series controlPoints(ErrorCurve curve, int place) {
    return Series.of(
        "control points",
        curve.points().stream().mapToDouble(CurvePoint::x).toArray(),
        curve.points().stream().mapToDouble(CurvePoint::probability).toArray(),
        Series.Style.POINTS,
        place);
  }

  private static String note(List<ErrorCurve> curves, ErrorCurve curve) {
    boolean wall = curve.points().stream().anyMatch(p -> p.probability() <= 0);
    String band = curves.stream().anyMatch(ErrorCurve::hasBand) ? "Bands: 95 % of the curve." : "";
    String below = wall ? "A control point of probability 0 lies below the axis." : "";
    return band + (band.isEmpty() || below.isEmpty() ? "" : " ") + below;
  }
}
