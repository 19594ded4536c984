package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;

/** Failure probability of a cell against supply voltage. Pure functions. */
public final class CurveFigures {
  private static final int SAMPLES = 400;
  private static final double LOWEST = 1e-10;
  private static final double USUAL_LOWEST = 1e-8;

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
    series.add(controlPoints(main, selected));
    List<Shade> shades = new ArrayList<>();
    String extrapolated = curves.size() == 1 ? "extrapolated" : "extrapolated: " + main.title();
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
        note(main));
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
    boolean deep =
        curves.stream()
            .flatMap(c -> c.points().stream())
            .anyMatch(p -> p.probability() > 0 && p.probability() < USUAL_LOWEST);
    return deep ? LOWEST : USUAL_LOWEST;
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
    return Series.of(curve.title(), x, p, Series.Style.LINE, place);
  }

  private static Series controlPoints(ErrorCurve curve, int place) {
    return Series.of(
        "control points",
        curve.points().stream().mapToDouble(CurvePoint::x).toArray(),
        curve.points().stream().mapToDouble(CurvePoint::probability).toArray(),
        Series.Style.POINTS,
        place);
  }

  private static String note(ErrorCurve curve) {
    boolean wall = curve.points().stream().anyMatch(p -> p.probability() <= 0);
    return wall ? "A control point of probability 0 lies below the axis." : "";
  }
}
