package org.voltscape.engine.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.stats.Intervals;

/**
 * A 95 % band given at some places and interpolated between them in probit space; nothing is said
 * outside. Immutable.
 */
final class CurveBand {
  private static final double NEAR_WALL = 1e-9;

  private final List<BandPoint> points;
  private final MonotoneCubic low;
  private final MonotoneCubic high;

  /**
   * @param points at least two, in any order
   * @param source file or field for complaints
   * @throws BadInputException where they are no band
   */
  CurveBand(List<BandPoint> points, String source) {
    List<BandPoint> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(BandPoint::x));
    check(sorted, source);
    this.points = List.copyOf(sorted);
    this.low = interpolation(sorted, BandPoint::low);
    this.high = interpolation(sorted, BandPoint::high);
  }

  /** Wilson's score intervals of counted points. */
  static List<BandPoint> ofCounts(List<MeasuredPoint> points) {
    return points.stream()
        .map(
            p -> {
              double[] ends = Intervals.wilson(p.failing(), p.cells());
              return new BandPoint(
                  p.x(), Math.min(ends[0], p.probability()), Math.max(ends[1], p.probability()));
            })
        .toList();
  }

  private static void check(List<BandPoint> sorted, String source) {
    if (sorted.size() < 2) {
      throw new BadInputException(
          source, "band", sorted.size() + " points", "at least 2 (voltage, low, high)");
    }
    for (int i = 0; i < sorted.size(); i++) {
      BandPoint p = sorted.get(i);
      String place = "band point " + (i + 1) + " of " + sorted.size();
      if (!(p.low() >= 0 && p.low() <= p.high() && p.high() <= 1)) {
        throw new BadInputException(
            source,
            place,
            p.low() + " to " + p.high(),
            "a low and a high probability from 0 to 1, low not above high");
      }
      if (!(p.x() > 0 && p.x() < 1000) || (i > 0 && p.x() == sorted.get(i - 1).x())) {
        throw new BadInputException(
            source, place, "the place " + p.x(), "every place once, above 0");
      }
    }
  }

  private static MonotoneCubic interpolation(
      List<BandPoint> sorted, ToDoubleFunction<BandPoint> end) {
    return ErrorCurve.interpolation(
        sorted.stream().mapToDouble(BandPoint::x).toArray(),
        sorted.stream().mapToDouble(end).toArray());
  }

  List<BandPoint> points() {
    return points;
  }

  /** The band around the curve's own probability, which it always holds. */
  Optional<ProbabilityBand> at(double x, ErrorCurve curve) {
    int last = points.size() - 1;
    if (!(x >= points.get(0).x() && x <= points.get(last).x())) {
      return Optional.empty();
    }
    int next = 1;
    while (points.get(next).x() < x) {
      next++;
    }
    double p = curve.probability(x);
    double least = end(x, curve, next, low, BandPoint::low);
    double most = end(x, curve, next, high, BandPoint::high);
    return Optional.of(new ProbabilityBand(Math.min(least, p), Math.max(most, p)));
  }

  /**
   * An end between two points: in step with the curve, its distance in probits going straight from
   * point to point. Near the walls, where distances say nothing, by its own interpolation.
   */
  private double end(
      double x, ErrorCurve curve, int next, MonotoneCubic own, ToDoubleFunction<BandPoint> value) {
    BandPoint left = points.get(next - 1);
    BandPoint right = points.get(next);
    double before = value.applyAsDouble(left);
    double after = value.applyAsDouble(right);
    if (before == after || x == left.x() || x == right.x()) {
      return x == right.x() ? after : before;
    }
    double from = Probit.of(before) - Probit.of(curve.probability(left.x()));
    double to = Probit.of(after) - Probit.of(curve.probability(right.x()));
    boolean inStep =
        isInside(before)
            && isInside(after)
            && isInside(curve.probability(left.x()))
            && isInside(curve.probability(right.x()));
    if (!inStep) {
      return Probit.probability(own.at(x));
    }
    double share = (x - left.x()) / (right.x() - left.x());
    return Probit.probability(Probit.of(curve.probability(x)) + from + share * (to - from));
  }

  private static boolean isInside(double probability) {
    return probability > NEAR_WALL && probability < 1 - NEAR_WALL;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CurveBand b && b.points.equals(points);
  }

  @Override
  public int hashCode() {
    return points.hashCode();
  }
}
