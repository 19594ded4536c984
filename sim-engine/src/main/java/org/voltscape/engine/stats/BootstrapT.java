package org.voltscape.engine.stats;

import java.util.Arrays;
import org.voltscape.engine.random.CounterHash;

/**
 * Bootstrap-t intervals of the mean of skewed errors (Efron and Tibshirani 1993, chapter 12),
 * always from the same seed.
 */
final class BootstrapT {
  private static final int RESAMPLES = 999;
  private static final long SEED = 0x426F6F7473747261L;

  /** With more trials the mean is normal whatever the spread of one. */
  private static final int MOST = 2000;

  /** Errors of a greater skewness have a mean whose own spread is not symmetric. */
  private static final double SKEWED = 1;

  /** One that has to leave out more of its resamples says too little. */
  private static final double FEWEST_KEPT = 0.99;

  /** Fewer different values do not carry a bootstrap: its resamples would hardly vary. */
  private static final int FEWEST = 8;

  /** Resamples with a smaller share of the spread say nothing of the mean's error. */
  private static final double SMALLEST_SPREAD = 0.1;

  private BootstrapT() {}

  /**
   * The interval of errors that are skewed and of which enough differ.
   *
   * @param values the errors in the order of their trials
   * @param n how many of them count
   * @param sample of the same
   * @param alpha the chance allowed to be wrong, half of it at each end
   * @return not known where it does not apply
   */
  static Interval of(double[] values, int n, Sample sample, double alpha) {
    return n <= MOST
            && sample.distinct() >= FEWEST
            && Math.abs(skewness(values, n, sample.mean())) > SKEWED
        ? resampled(values, n, sample, alpha)
        : Interval.UNKNOWN;
  }

  private static Interval resampled(double[] values, int n, Sample all, double alpha) {
    double[] t = new double[RESAMPLES];
    double[] sample = new double[n];
    int kept = 0;
    for (int r = 0; r < RESAMPLES; r++) {
      long seed = CounterHash.hash(SEED, r);
      for (int i = 0; i < n; i++) {
        sample[i] = values[(int) (CounterHash.unit(CounterHash.hash(seed, i)) * n)];
      }
      double mean = Quantiles.mean(sample, n);
      double sd = Quantiles.sd(sample, mean, n);
      if (sd > SMALLEST_SPREAD * all.sd()) {
        t[kept++] = (mean - all.mean()) / (sd / Math.sqrt(n));
      }
    }
    // One dead die among few leaves resamples without it, whose ends would be too narrow.
    if (kept < FEWEST_KEPT * RESAMPLES) {
      return Interval.UNKNOWN;
    }
    double[] sorted = Arrays.copyOf(t, kept);
    Arrays.sort(sorted);
    double error = all.sd() / Math.sqrt(n);
    double low = all.mean() - Quantiles.of(sorted, 1 - alpha / 2) * error;
    double high = all.mean() - Quantiles.of(sorted, alpha / 2) * error;
    return new Interval(Math.min(all.mean(), low), Math.max(all.mean(), high));
  }

  private static double skewness(double[] values, int n, double mean) {
    double squares = 0;
    double cubes = 0;
    for (int i = 0; i < n; i++) {
      double d = values[i] - mean;
      squares += d * d;
      cubes += d * d * d;
    }
    return squares == 0 ? 0 : cubes / n / Math.pow(squares / n, 1.5);
  }
}
