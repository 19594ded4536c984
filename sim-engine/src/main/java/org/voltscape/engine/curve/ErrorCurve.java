package org.voltscape.engine.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;

/**
 * Failure probability of a memory cell against supply voltage. Immutable.
 *
 * <p>Control points are interpolated by monotone PCHIP in probit space and are met exactly. Outside
 * them the curve goes on straight in probit space, along the secant of its last point and the
 * nearest one of another probability, and {@link #extrapolated} says so; where all points have the
 * same probability it stays there. A point with probability 0 or 1 is a wall: the curve never
 * rises, so it is exactly 0 (or 1) from there on outwards.
 *
 * <p>A curve may know more than its points: a 95 % band, the range that measurements support where
 * its points reach beyond it (as those of a fitted model do), and the measured points themselves.
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
  private final Evidence evidence;

  /**
   * What a curve knows besides its points.
   *
   * @param band null for none
   * @param from lowest place that measurements support; NaN for that of the points
   * @param to highest place that measurements support; NaN for that of the points
   * @param measured what was measured; empty where that is not known
   * @param shift how it moves with temperature; null where that is not known
   */
  private record Evidence(
      @Nullable CurveBand band,
      double from,
      double to,
      List<MeasuredPoint> measured,
      @Nullable TemperatureShift shift) {
    static final Evidence NONE = new Evidence(null, Double.NaN, Double.NaN, List.of(), null);
  }

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
    this(id, title, source, axis, points, Evidence.NONE, complaintSource);
  }

  private ErrorCurve(
      String id,
      String title,
      String source,
      CurveAxis axis,
      List<CurvePoint> points,
      Evidence evidence,
      String complaintSource) {
    this.id = id;
    this.title = title;
    this.source = source;
    this.axis = axis;
    List<CurvePoint> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(CurvePoint::x));
    check(sorted, axis.unit(), complaintSource);
    this.evidence = evidence;
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
    this.probit =
        interpolation(
            sorted.stream().mapToDouble(CurvePoint::x).toArray(),
            sorted.stream().mapToDouble(CurvePoint::probability).toArray());
  }

  /** Takes ownership of the places, ascending; probabilities 0 and 1 stand at the walls. */
  static MonotoneCubic interpolation(double[] x, double[] probabilities) {
    double[] between =
        Arrays.stream(probabilities).filter(p -> p > 0 && p < 1).map(Probit::of).toArray();
    double top = Math.max(WALL, Arrays.stream(between).max().orElse(WALL));
    double bottom = Math.min(-WALL, Arrays.stream(between).min().orElse(-WALL));
    double[] z =
        Arrays.stream(probabilities)
            .map(p -> p >= 1 ? top : p <= 0 ? bottom : Probit.of(p))
            .toArray();
    return new MonotoneCubic(x, z);
  }

  private static void check(List<CurvePoint> sorted, String unit, String source) {
    boolean volts = unit.equals("V");
    if (sorted.size() < 2) {
      throw new BadInputException(
          source, "", sorted.size() + " control points", "at least 2 (volts, probability)");
    }
    if (sorted.size() > MAX_POINTS) {
      throw new BadInputException(
          source, "", sorted.size() + " control points", "at most " + MAX_POINTS);
    }
    CurvePlausibility.check(sorted, unit, source);
    for (int i = 0; i < sorted.size(); i++) {
      CurvePoint p = sorted.get(i);
      String place = "point " + (i + 1) + " of " + sorted.size();
      if (!CurvePlausibility.isPlace(p.x(), unit)) {
        throw new BadInputException(
            source, place, p.x() + " " + unit, CurvePlausibility.expectedPlace(p.x(), unit));
      }
      if (!(p.probability() >= 0 && p.probability() <= 1)) {
        throw new BadInputException(
            source, place, "probability " + p.probability(), "a probability from 0 to 1");
      }
      if (i > 0 && p.x() <= sorted.get(i - 1).x()) {
        throw new BadInputException(
            source,
            place,
            p.x() + " " + unit + " twice",
            "every " + (volts ? "voltage" : "place") + " at most once");
      }
      if (i > 0 && p.probability() > sorted.get(i - 1).probability()) {
        throw new BadInputException(
            source,
            place,
            String.format(
                Locale.ROOT,
                "probability %s at %s %s above %s at %s %s",
                p.probability(),
                p.x(),
                unit,
                sorted.get(i - 1).probability(),
                sorted.get(i - 1).x(),
                unit),
            "a probability that does not rise with " + (volts ? "voltage" : unit));
      }
    }
  }

  /** The same curve with a slope over temperature. */
  public ErrorCurve withTemperature(TemperatureShift shift) {
    return with(new Evidence(evidence.band, evidence.from, evidence.to, evidence.measured, shift));
  }

  /** How it moves with temperature; empty where that is not known. */
  public Optional<TemperatureShift> temperatureShift() {
    return Optional.ofNullable(evidence.shift);
  }

  /**
   * Failure probability of a cell at a supply voltage and a temperature, in [0, 1].
   *
   * @param volts supply, V
   * @param celsius temperature, degrees C
   * @throws IllegalStateException for a curve that does not know how it moves with temperature
   */
  public double probability(double volts, double celsius) {
    if (evidence.shift == null) {
      throw new IllegalStateException("the curve " + id + " knows one temperature only");
    }
    return probability(evidence.shift.equivalent(volts, celsius));
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

  /** Whether a voltage lies outside what points or measurements support. */
  public boolean extrapolated(double volts) {
    return volts < lowest() || volts > highest();
  }

  /** The 95 % band at a voltage; empty where the curve has none. */
  public Optional<ProbabilityBand> band(double volts) {
    return evidence.band == null ? Optional.empty() : evidence.band.at(volts, this);
  }

  /** Whether the curve has a 95 % band. */
  public boolean hasBand() {
    return evidence.band != null;
  }

  /** The places the band is given at, ascending; empty for none. */
  public List<BandPoint> bandPoints() {
    return evidence.band == null ? List.of() : evidence.band.points();
  }

  /** The measured points behind the curve; empty where they are not known. */
  public List<MeasuredPoint> measured() {
    return evidence.measured;
  }

  /** Whether the range that measurements support is given, not just that of the points. */
  public boolean hasMeasuredRange() {
    return !Double.isNaN(evidence.from);
  }

  /**
   * The same curve with a 95 % band.
   *
   * @param band at least two places
   * @param complaintSource file or field for complaints
   * @throws BadInputException where it is no band
   */
  public ErrorCurve withBand(List<BandPoint> band, String complaintSource) {
    return with(
        new Evidence(
            new CurveBand(band, complaintSource),
            evidence.from,
            evidence.to,
            evidence.measured,
            evidence.shift));
  }

  /**
   * The same curve, supported by measurements over a range other than that of its points.
   *
   * @throws IllegalArgumentException where the range is empty
   */
  public ErrorCurve withMeasuredRange(double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException("no range from " + from + " to " + to);
    }
    return with(new Evidence(evidence.band, from, to, evidence.measured, evidence.shift));
  }

  /** The same curve with the points it was made from. */
  public ErrorCurve withMeasured(List<MeasuredPoint> measured) {
    return with(
        new Evidence(
            evidence.band, evidence.from, evidence.to, List.copyOf(measured), evidence.shift));
  }

  /**
   * The same curve with the band that its measured counts give: Wilson's score intervals.
   *
   * @param complaintSource file or field for complaints
   * @throws BadInputException for fewer than two measured points
   */
  public ErrorCurve withCountedBand(String complaintSource) {
    return withBand(CurveBand.ofCounts(evidence.measured), complaintSource);
  }

  private ErrorCurve with(Evidence other) {
    return new ErrorCurve(id, title, source, axis, points, other, "curve " + id);
  }

  /**
   * The same curve with another set of points, as editing makes it: the band, which was that of the
   * old points, is gone; new points widen the measured range.
   */
  public ErrorCurve withPoints(List<CurvePoint> changed) {
    double from = evidence.from;
    double to = evidence.to;
    for (CurvePoint p : changed) {
      if (!points.contains(p)) {
        from = Math.min(from, p.x());
        to = Math.max(to, p.x());
      }
    }
    Evidence kept = new Evidence(null, from, to, List.of(), evidence.shift);
    return new ErrorCurve(id, title, source, axis, changed, kept, "curve " + id);
  }

  /** The same points under another name and source. */
  public ErrorCurve named(String newId, String newTitle, String newSource) {
    return new ErrorCurve(newId, newTitle, newSource, axis, points, evidence, "curve " + newId);
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

  /** Lowest voltage that is supported, by a control point unless measurements say otherwise. */
  public double lowest() {
    return hasMeasuredRange() ? evidence.from : points.get(0).x();
  }

  /** Highest voltage that is supported, by a control point unless measurements say otherwise. */
  public double highest() {
    return hasMeasuredRange() ? evidence.to : points.get(points.size() - 1).x();
  }

  /** Curves are equal when they give the same probabilities and bands under the same name. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ErrorCurve c
        && c.id.equals(id)
        && c.source.equals(source)
        && c.points.equals(points)
        && Objects.equals(c.evidence.band, evidence.band)
        && Double.compare(c.evidence.from, evidence.from) == 0
        && Double.compare(c.evidence.to, evidence.to) == 0;
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
