package org.voltscape.engine.curve;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The straight line under which counted failures are most likely: damped Newton steps up the
 * binomial likelihood, which is concave under both links. Points without failures and points where
 * all cells failed count like any other.
 *
 * <p>Where the points scatter more than counting explains (deviance beyond its 99 % quantile), the
 * variances are multiplied by the dispersion and the band is by Student's t: a model that misses a
 * million counted cells must not claim their precision.
 */
final class BinomialFit {
  private static final double NORMAL_QUANTILE = 1.959963984540054;
  private static final double TAIL = 0.025;
  private static final double MISFIT = 0.01;
  private static final int MOST_STEPS = 500;
  private static final int MOST_HALVINGS = 60;
  private static final double CLOSE = 1e-10;

  private final List<MeasuredPoint> points;
  private final FitLink link;
  private final double centre;
  private final double scale;
  private double level;
  private double slope;
  private double scoreLevel;
  private double scoreSlope;
  private double infoLevel;
  private double infoBoth;
  private double infoSlope;

  private BinomialFit(List<MeasuredPoint> points, FitLink link) {
    this.points = points;
    this.link = link;
    double low = points.stream().mapToDouble(MeasuredPoint::x).min().orElseThrow();
    double high = points.stream().mapToDouble(MeasuredPoint::x).max().orElseThrow();
    this.centre = (low + high) / 2;
    this.scale = (high - low) / 2;
  }

  /**
   * @param points counted, at two places at least, such that the likelihood has a maximum
   */
  static FitLine fit(List<MeasuredPoint> points, FitLink link) {
    return new BinomialFit(points, link).solve();
  }

  /** The place on a scale from -1 to 1. */
  private double place(MeasuredPoint p) {
    return (p.x() - centre) / scale;
  }

  private FitLine solve() {
    start();
    double likelihood = likelihood(level, slope);
    for (int step = 0; step < MOST_STEPS; step++) {
      differentiate(false);
      double det = infoLevel * infoSlope - infoBoth * infoBoth;
      double dLevel = (infoSlope * scoreLevel - infoBoth * scoreSlope) / det;
      double dSlope = (infoLevel * scoreSlope - infoBoth * scoreLevel) / det;
      double part = 1;
      double next = likelihood(level + dLevel, slope + dSlope);
      for (int i = 0; i < MOST_HALVINGS && !(next >= likelihood); i++) {
        part /= 2;
        next = likelihood(level + part * dLevel, slope + part * dSlope);
      }
      if (!(next >= likelihood)) {
        break;
      }
      level += part * dLevel;
      slope += part * dSlope;
      likelihood = next;
      double moved = Math.abs(part * dLevel) + Math.abs(part * dSlope);
      if (moved < CLOSE * (1 + Math.abs(level) + Math.abs(slope))) {
        break;
      }
    }
    return line(likelihood);
  }

  /** Least squares on shares drawn a little inwards, lowered until no count is impossible. */
  private void start() {
    List<MeasuredPoint> inside =
        points.stream()
            .map(p -> new MeasuredPoint(p.x(), (p.failing() + 0.5) / (p.cells() + 1.0), p.cells()))
            .toList();
    FitLine line = LeastSquares.fit(inside, link);
    level = line.at(centre);
    slope = line.slope() * scale;
    while (likelihood(level, slope) == Double.NEGATIVE_INFINITY && level > -Probit.LIMIT) {
      level -= 0.1;
    }
  }

  private double likelihood(double a, double b) {
    double sum = 0;
    for (MeasuredPoint p : points) {
      double line = a + b * place(p);
      sum += times(p.failing(), Math.log(link.probability(line)));
      sum += times(p.cells() - p.failing(), Math.log(link.rest(line)));
    }
    return sum;
  }

  /** No cells cost nothing, however unlikely one would have been. */
  private static double times(double count, double log) {
    return count <= 0 ? 0 : count * log;
  }

  /**
   * Slope and curvature of the likelihood.
   *
   * @param expected whether the curvature is that of the expected counts, whose inverse is the
   *     covariance, or that of the observed ones, which leads to the top
   */
  private void differentiate(boolean expected) {
    scoreLevel = 0;
    scoreSlope = 0;
    infoLevel = 0;
    infoBoth = 0;
    infoSlope = 0;
    for (MeasuredPoint p : points) {
      double x = place(p);
      double line = level + slope * x;
      double yes = link.probability(line);
      double no = link.rest(line);
      double change = link.slope(line);
      if (yes > 0 && no > 0 && change > 0) {
        double working = p.cells() - p.failing();
        double score = change * (p.failing() / yes - working / no);
        double info =
            expected
                ? p.cells() * (change / yes) * (change / no)
                : link.curvature(line, p.failing(), working);
        scoreLevel += score;
        scoreSlope += score * x;
        infoLevel += info;
        infoBoth += info * x;
        infoSlope += info * x * x;
      }
    }
  }

  private FitLine line(double likelihood) {
    differentiate(true);
    double det = infoLevel * infoSlope - infoBoth * infoBoth;
    int free = points.size() - 2;
    double deviance = 2 * (saturated() - likelihood);
    boolean misfit =
        free > 0 && ChiSquaredDistribution.of(free).survivalProbability(deviance) < MISFIT;
    double dispersion = misfit ? deviance / free : 1;
    double quantile =
        misfit ? TDistribution.of(free).inverseSurvivalProbability(TAIL) : NORMAL_QUANTILE;
    return new FitLine(
        centre,
        level,
        slope / scale,
        dispersion * infoSlope / det,
        -dispersion * infoBoth / det / scale,
        dispersion * infoLevel / det / (scale * scale),
        quantile,
        likelihood,
        dispersion);
  }

  /** The likelihood if every point had a probability of its own. */
  private double saturated() {
    double sum = 0;
    for (MeasuredPoint p : points) {
      sum += times(p.failing(), Math.log(p.probability()));
      sum += times(p.cells() - p.failing(), Math.log1p(-p.probability()));
    }
    return sum;
  }
}
