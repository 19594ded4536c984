package org.voltscape.engine.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.param.BadInputException;

/**
 * Failure probability of a memory cell against supply voltage. Immutable.
 *
 * <p>Control points are interpolated by monotone PCHIP in probit space and are met exactly; outside
 * them the curve goes on along its end slopes in probit space, and {@link #extrapolated} says so. A
 * point with probability 0 or 1 is a wall: the curve is exactly 0 (or 1) from there on outwards.
 */
public final class ErrorCurve {
  /** Most control points of a curve. */
  public static final int MAX_POINTS = 10_000;

  /**
   * The probit a wall stands at between points: one cell in 10^16, where no memory has cells left,
   * so that the curve reaches its wall smoothly. Points nearer to certainty move the wall with
   * them.
   */
  private static final double WALL = 8.2;

  private final String id;
  private final String title;
  private final String source;
  private final CurveAxis axis;
  private final List<CurvePoint> points;
  private final double oneUpTo;
  private final double zeroFrom;
  private final MonotoneCubic probit;

  /**
   * A curve through control points.
   *
   * @param id name, for example {@code snnac-65nm}
   * @param title for people
   * @param source where the numbers come from, and what of them is measured
   * @param points at least two, in any order, probabilities in [0, 1] not rising with voltage
   * @param complaintSource file or field for complaints
   * @throws BadInputException where the points do not make a curve
   */
  public ErrorCurve(
      String id,
      String title,
      String source,
      CurveAxis axis,
      List<CurvePoint> points,
      String complaintSource) {
    this.id = id;
    this.title = title;
    this.source = source;
    this.axis = axis;
    List<CurvePoint> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(CurvePoint::x));
    check(sorted, complaintSource);
    this.points = Collections.unmodifiableList(sorted);
    this.oneUpTo =
        sorted.stream()
            .filter(p -> p.probability() >= 1)
            .mapToDouble(CurvePoint::x)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    this.zeroFrom =
        sorted.stream()
            .filter(p -> p.probability() <= 0)
            .mapToDouble(CurvePoint::x)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    this.probit = interpolation(sorted);
  }

  private static MonotoneCubic interpolation(List<CurvePoint> sorted) {
    double[] between =
        sorted.stream()
            .mapToDouble(CurvePoint::probability)
            .filter(p -> p > 0 && p < 1)
            .map(Probit::of)
            .toArray();
    double top = Math.max(WALL, Arrays.stream(between).max().orElse(WALL));
    double bottom = Math.min(-WALL, Arrays.stream(between).min().orElse(-WALL));
    double[] x = new double[sorted.size()];
    double[] z = new double[sorted.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = sorted.get(i).x();
      double p = sorted.get(i).probability();
      z[i] = p >= 1 ? top : p <= 0 ? bottom : Probit.of(p);
    }
    return new MonotoneCubic(x, z);
  }

  private static void check(List<CurvePoint> sorted, String source) {
    if (sorted.size() < 2) {
      throw new BadInputException(
          source, "", sorted.size() + " control points", "at least 2 (volts, probability)");
    }
    if (sorted.size() > MAX_POINTS) {
      throw new BadInputException(
          source, "", sorted.size() + " control points", "at most " + MAX_POINTS);
    }
    for (int i = 0; i < sorted.size(); i++) {
      CurvePoint p = sorted.get(i);
      String place = "point " + (i + 1) + " of " + sorted.size();
      if (!(p.x() > 0 && p.x() < 1000)) {
        throw new BadInputException(source, place, p.x() + " V", "a voltage above 0 V");
      }
      if (!(p.probability() >= 0 && p.probability() <= 1)) {
        throw new BadInputException(
            source, place, "probability " + p.probability(), "a probability from 0 to 1");
      }
      if (i > 0 && p.x() <= sorted.get(i - 1).x()) {
        throw new BadInputException(
            source, place, p.x() + " V twice", "every voltage at most once");
      }
      if (i > 0 && p.probability() > sorted.get(i - 1).probability()) {
        throw new BadInputException(
            source,
            place,
            String.format(
                Locale.ROOT,
                "probability %s at %s V above %s at %s V",
                p.probability(),
                p.x(),
                sorted.get(i - 1).probability(),
                sorted.get(i - 1).x()),
            "a probability that does not rise with voltage");
      }
    }
  }

  /** Failure probability of a cell at a supply voltage, in [0, 1]. */
  public double probability(double volts) {
    if (volts <= oneUpTo) {
      return 1;
    }
    if (volts >= zeroFrom) {
      return 0;
    }
    int next = firstFrom(volts);
    if (next < points.size() && points.get(next).x() == volts) {
      return points.get(next).probability();
    }
    // The way to probits and back rounds: no value may pass those of the points beside it.
    double most = next > 0 ? points.get(next - 1).probability() : 1;
    double least = next < points.size() ? points.get(next).probability() : 0;
    return Math.max(least, Math.min(most, Probit.probability(probit.at(volts))));
  }

  /** Index of the first point at or above a voltage. */
  private int firstFrom(double volts) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).x() < volts) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a voltage lies outside the control points. */
  public boolean extrapolated(double volts) {
    return volts < points.get(0).x() || volts > points.get(points.size() - 1).x();
  }

  /** The same curve with another set of points, as editing makes it. */
  public ErrorCurve withPoints(List<CurvePoint> changed) {
    return new ErrorCurve(id, title, source, axis, changed, "curve " + id);
  }

  /** The same points under another name and source. */
  public ErrorCurve named(String newId, String newTitle, String newSource) {
    return new ErrorCurve(newId, newTitle, newSource, axis, points, "curve " + newId);
  }

  /** Name in studies. */
  public String id() {
    return id;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** Where the numbers come from. */
  public String source() {
    return source;
  }

  /** What the horizontal axis is. */
  public CurveAxis axis() {
    return axis;
  }

  /** Control points in ascending order of voltage. */
  public List<CurvePoint> points() {
    return points;
  }

  /** Lowest voltage of a control point, in V. */
  public double lowest() {
    return points.get(0).x();
  }

  /** Highest voltage of a control point, in V. */
  public double highest() {
    return points.get(points.size() - 1).x();
  }

  /** Curves are equal when they give the same probabilities under the same name. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ErrorCurve c
        && c.id.equals(id)
        && c.source.equals(source)
        && c.points.equals(points);
  }

  @Override
  public int hashCode() {
    return points.hashCode();
  }

  @Override
  public String toString() {
    return id + points;
  }
}
