package org.voltscape.engine.energy.fit;

import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.voltscape.engine.energy.fit.RailEquations.Solution;

/**
 * The 95 % interval of a parameter by its profile: all values with which the others can still fit
 * so well that the sum of squares is no larger than t quantiles allow. Where errors bend, it
 * contains the truth more truly often than an interval of so many standard errors.
 */
final class ProfileInterval {
  private static final double TAIL = 0.025;
  private static final double GROWTH = 1.6;
  private static final int MOST_STEPS = 60;
  private static final double PRECISION = 1e-4;

  /** Relative errors below this are those of numbers, not of measurements. */
  private static final double LEAST_ERROR = 1e-9;

  private final RailEquations equations;
  private final Solution best;
  private final int[] free;
  private final double quantile;
  private final double variance;

  /**
   * @param best the fit, of fewer parameters than measurements
   * @param free places of its parameters
   */
  ProfileInterval(RailEquations equations, Solution best, int... free) {
    this.equations = equations;
    this.best = best;
    this.free = free.clone();
    int freedom = equations.size() - free.length;
    quantile = TDistribution.of(freedom).inverseSurvivalProbability(TAIL);
    variance = Math.max(best.rss() / freedom, LEAST_ERROR * LEAST_ERROR);
  }

  /** Standard errors that make half an interval. */
  double quantile() {
    return quantile;
  }

  /** Variance of the relative errors. */
  double variance() {
    return variance;
  }

  /** The largest sum of squares inside. */
  double limit() {
    return best.rss() + variance * quantile * quantile;
  }

  /**
   * An end of the interval of a parameter.
   *
   * @param place of the parameter
   * @param furthest where the search ends
   * @return infinite where everything up to {@code furthest} is inside
   */
  double end(int place, double furthest) {
    double from = best.parameters()[place];
    double span = furthest - from;
    double step = Math.copySign(step(place, Math.abs(span)), span);
    double[][] start = {best.parameters()};
    double inside = from;
    for (int i = 0; i < MOST_STEPS; i++) {
      double next = inside + step;
      boolean last = Math.abs(next - from) >= Math.abs(span);
      next = last ? furthest : next;
      double over = excess(place, next, start);
      if (over > 0) {
        return root(place, inside, next, start);
      }
      if (last) {
        return Math.copySign(Double.POSITIVE_INFINITY, span);
      }
      inside = next;
      step *= GROWTH;
    }
    return Math.copySign(Double.POSITIVE_INFINITY, span);
  }

  private double step(int place, double span) {
    double[][] covariance = equations.covariance(best.parameters(), free);
    for (int j = 0; j < covariance.length; j++) {
      double step = quantile * Math.sqrt(variance * covariance[j][j]);
      if (free[j] == place && step > 0 && step < span) {
        return step;
      }
    }
    return span / 20;
  }

  /** How far the sum of squares is beyond the limit with a parameter held at a value. */
  private double excess(int place, double value, double[][] start) {
    double[] held = start[0].clone();
    held[place] = value;
    Solution found = equations.solve(held, RailEquations.without(free, place));
    start[0] = found.parameters();
    return found.rss() - limit();
  }

  private double root(int place, double inside, double outside, double[][] start) {
    try {
      return new BrentSolver(PRECISION * Math.abs(outside - inside))
          .solve(
              100,
              x -> excess(place, x, start),
              Math.min(inside, outside),
              Math.max(inside, outside));
    } catch (MathRuntimeException e) {
      // The end is where it was first seen from outside: a little too wide.
      return outside;
    }
  }
}
