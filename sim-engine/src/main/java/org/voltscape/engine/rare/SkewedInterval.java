package org.voltscape.engine.rare;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.voltscape.engine.stats.Interval;

/**
 * An interval for a sum of means of skewed quantities, each of its own sample: the wider, at either
 * end, of Student's t with Welch and Satterthwaite's degrees of freedom and of the same after
 * Hall's transformation (J. R. Statist. Soc. B 54, 1992), which takes the skewness out.
 */
final class SkewedInterval {
  private double mean;
  private double variance;
  private double third;

  /** Variances of the terms that have one, and their degrees of freedom. */
  private final List<double[]> terms = new ArrayList<>();

  /**
   * Adds a mean.
   *
   * @param factor what it is multiplied by in the sum
   */
  void add(double factor, LowRateTable.Part part) {
    mean += factor * part.mean();
    double own = factor * factor * part.variance();
    variance += own;
    third += factor * factor * factor * part.third();
    if (own > 0) {
      terms.add(new double[] {own, part.samples() - 1.0});
    }
  }

  /** The sum of the means. */
  double mean() {
    return mean;
  }

  /**
   * The interval.
   *
   * @param alpha the chance allowed to be wrong, half of it at each end
   */
  Interval interval(double alpha) {
    if (variance == 0) {
      return new Interval(mean, mean);
    }
    double error = Math.sqrt(variance);
    // Very many degrees of freedom are as good as infinitely many.
    double t = TDistribution.of(Math.max(1, freedom())).inverseSurvivalProbability(alpha / 2);
    double cube = variance * error;
    double skewness = cube > 0 ? third / cube : 0;
    return new Interval(
        mean - error * Math.max(t, straight(t, skewness)),
        mean - error * Math.min(-t, straight(-t, skewness)));
  }

  /**
   * By shares of the variance, whose squares are numbers where the variances' own are too small.
   */
  private double freedom() {
    double inverse = 0;
    for (double[] term : terms) {
      double share = term[0] / variance;
      inverse += share * share / term[1];
    }
    return 1 / inverse;
  }

  /** What a studentised mean of this skewness is where its transformation is at a quantile. */
  private static double straight(double quantile, double skewness) {
    return Math.abs(skewness) < 1e-6
        ? quantile
        : 3 / skewness * (Math.cbrt(1 + skewness * (quantile - skewness / 6)) - 1);
  }
}
