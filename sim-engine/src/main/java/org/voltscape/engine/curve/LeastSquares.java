package org.voltscape.engine.curve;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/** A straight line through points without counts, by least squares in the link's space. */
final class LeastSquares {
  private static final double TAIL = 0.025;

  private LeastSquares() {}

  /**
   * @param points with probabilities inside (0, 1) at two places at least
   */
  static FitLine fit(List<MeasuredPoint> points, FitLink link) {
    int n = points.size();
    double centre = points.stream().mapToDouble(MeasuredPoint::x).average().orElseThrow();
    double level = 0;
    double xx = 0;
    double xy = 0;
    for (MeasuredPoint p : points) {
      double d = p.x() - centre;
      double y = link.line(p.probability());
      level += y / n;
      xx += d * d;
      xy += d * y;
    }
    double slope = xy / xx;
    double rest = 0;
    for (MeasuredPoint p : points) {
      double r = link.line(p.probability()) - level - slope * (p.x() - centre);
      rest += r * r;
    }
    if (n == 2) {
      double none = Double.NaN;
      return new FitLine(centre, level, slope, none, none, none, none, none, 1);
    }
    double variance = rest / (n - 2);
    double t = TDistribution.of(n - 2).inverseSurvivalProbability(TAIL);
    return new FitLine(centre, level, slope, variance / n, 0, variance / xx, t, Double.NaN, 1);
  }
}
