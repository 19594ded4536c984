package org.voltscape.engine.eden.tolerance;

import java.util.Arrays;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.IsotonicRegression;

/**
 * Where the mean accuracy of trials falls below a limit: accuracies are made to fall by isotonic
 * regression and interpolated linearly over the logarithm of the rate. The interval is the
 * percentile bootstrap over trials (Efron and Tibshirani 1993, chapter 13); a resample has the same
 * trials at all rates, as errors at a rate are among those at higher ones. Immutable.
 */
final class Crossing {
  private static final int RESAMPLES = 999;
  private static final long SEED = 0x43726F7373696E67L;
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private final double[] logs;
  private final double[][] accuracies;
  private final int trials;
  private final double limit;

  /**
   * @param logs logarithms of the rates, ascending
   * @param accuracies [rate][trial]; those of the first trials are used
   * @param limit accuracy that is crossed
   */
  Crossing(double[] logs, double[][] accuracies, int trials, double limit) {
    this.logs = logs;
    this.accuracies = accuracies;
    this.trials = trials;
    this.limit = limit;
  }

  /**
   * The logarithm of the rate; negative infinity where the accuracy is below the limit already at
   * the lowest rate, infinity where it is not even at the highest.
   */
  double log() {
    int[] once = new int[trials];
    Arrays.fill(once, 1);
    return log(once);
  }

  /** The 95 % interval of {@link #log}, lower end first; infinite where it is beyond the rates. */
  double[] interval() {
    double[] logarithms = new double[RESAMPLES];
    int[] times = new int[trials];
    for (int r = 0; r < RESAMPLES; r++) {
      Arrays.fill(times, 0);
      long seed = CounterHash.hash(SEED, r);
      for (int i = 0; i < trials; i++) {
        times[(int) (CounterHash.unit(CounterHash.hash(seed, i)) * trials)]++;
      }
      logarithms[r] = log(times);
    }
    Arrays.sort(logarithms);
    return new double[] {
      logarithms[(int) Math.floor(LOW * (RESAMPLES + 1)) - 1],
      logarithms[(int) Math.ceil(HIGH * (RESAMPLES + 1)) - 1]
    };
  }

  /**
   * How many trials the loss at a rate is spread over: as many as there are where all lose alike,
   * few where few lose all.
   *
   * @param rate place of the rate
   * @param baseline accuracy without errors
   */
  double losing(int rate, double baseline) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < trials; i++) {
      double lost = Math.max(0, baseline - accuracies[rate][i]);
      sum += lost;
      squares += lost * lost;
    }
    return squares == 0 ? 0 : sum * sum / squares;
  }

  /** The first rate, by its place, whose mean accuracy is not above the limit. */
  int firstBelow() {
    int[] once = new int[trials];
    Arrays.fill(once, 1);
    double[] means = means(once);
    int at = 0;
    while (at < means.length && means[at] > limit) {
      at++;
    }
    return at;
  }

  private double log(int[] times) {
    double[] means = means(times);
    int at = 0;
    while (at < means.length && means[at] > limit) {
      at++;
    }
    if (at == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (at == means.length) {
      return Double.POSITIVE_INFINITY;
    }
    double share = (means[at - 1] - limit) / (means[at - 1] - means[at]);
    return logs[at - 1] + share * (logs[at] - logs[at - 1]);
  }

  private double[] means(int[] times) {
    double[] means = new double[logs.length];
    double[] weights = new double[logs.length];
    Arrays.fill(weights, 1);
    for (int r = 0; r < means.length; r++) {
      double sum = 0;
      for (int i = 0; i < trials; i++) {
        sum += times[i] * accuracies[r][i];
      }
      means[r] = sum / trials;
    }
    return IsotonicRegression.falling(means, weights);
  }
}
