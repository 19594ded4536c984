package org.voltscape.engine.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.voltscape.engine.random.CounterHash;

/** 95 % intervals of proportions. Pure functions; resampling draws from a fixed seed. */
public final class Intervals {
  private static final double CONFIDENCE = 0.95;
  private static final double Z = 1.959963984540054;
  private static final int RESAMPLES = 999;
  private static final long SEED = 0x426F6F7473747261L;

  /** Means nearer than this to 0 or 1 have skewed spreads. */
  private static final double EDGE = 0.1;

  /** Fewer different values do not carry a bootstrap: its resamples would hardly vary. */
  private static final int FEWEST_FOR_BOOTSTRAP = 8;

  /** Resamples with a smaller share of the spread say nothing of the mean's error. */
  private static final double SMALLEST_SPREAD = 0.1;

  private Intervals() {}

  /**
   * The mean of proportions observed in independent trials, with its interval over trials.
   *
   * @param values each in [0, 1]; at least one
   */
  public static Summary ofTrials(double[] values) {
    int n = values.length;
    double mean = mean(values, n);
    if (n == 1) {
      return new Summary(1, mean, Double.NaN, Double.NaN, Double.NaN, Summary.Method.UNKNOWN);
    }
    double sd = sd(values, mean, n);
    boolean edge = mean < EDGE || mean > 1 - EDGE;
    if (edge && Arrays.stream(values).distinct().count() >= FEWEST_FOR_BOOTSTRAP) {
      return bootstrap(values, mean, sd);
    }
    double half = studentHalfWidth(n, sd);
    return new Summary(
        n, mean, sd, Math.max(0, mean - half), Math.min(1, mean + half), Summary.Method.STUDENT);
  }

  /**
   * The same from sums over many trials, by Student's t: with thousands of trials the mean is
   * normal whatever the spread of one.
   *
   * @param trials number of trials, at least 2
   * @param sum of the hits of all trials
   * @param sumOfSquares of the hits of all trials
   * @param count number of images, the most hits of a trial
   */
  public static Summary ofSums(int trials, long sum, long sumOfSquares, int count) {
    double mean = (double) sum / trials;
    double variance = (sumOfSquares - mean * sum) / (trials - 1);
    double sd = Math.sqrt(Math.max(0, variance)) / count;
    double share = mean / count;
    double half = studentHalfWidth(trials, sd);
    return new Summary(
        trials,
        share,
        sd,
        Math.max(0, share - half),
        Math.min(1, share + half),
        Summary.Method.STUDENT);
  }

  private static double studentHalfWidth(int n, double sd) {
    return sd == 0
        ? 0
        : TDistribution.of(n - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2)
            * sd
            / Math.sqrt(n);
  }

  /** Bootstrap-t (Efron and Tibshirani 1993, chapter 12). */
  private static Summary bootstrap(double[] values, double mean, double sd) {
    int n = values.length;
    double[] t = new double[RESAMPLES];
    double[] sample = new double[n];
    int kept = 0;
    for (int r = 0; r < RESAMPLES; r++) {
      long seed = CounterHash.hash(SEED, r);
      for (int i = 0; i < n; i++) {
        sample[i] = values[(int) (CounterHash.unit(CounterHash.hash(seed, i)) * n)];
      }
      double m = mean(sample, n);
      double s = sd(sample, m, n);
      if (s > SMALLEST_SPREAD * sd) {
        t[kept++] = (m - mean) / (s / Math.sqrt(n));
      }
    }
    double[] sorted = Arrays.copyOf(t, kept);
    Arrays.sort(sorted);
    double error = sd / Math.sqrt(n);
    double low = mean - quantile(sorted, 1 - (1 - CONFIDENCE) / 2) * error;
    double high = mean - quantile(sorted, (1 - CONFIDENCE) / 2) * error;
    return new Summary(
        n,
        mean,
        sd,
        Math.max(0, Math.min(mean, low)),
        Math.min(1, Math.max(mean, high)),
        Summary.Method.BOOTSTRAP_T);
  }

  private static double quantile(double[] sorted, double q) {
    double at = q * (sorted.length + 1) - 1;
    int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(at)));
    int above = Math.min(sorted.length - 1, below + 1);
    double share = Math.max(0, Math.min(1, at - below));
    return sorted[below] + share * (sorted[above] - sorted[below]);
  }

  /**
   * A proportion counted once, with Wilson's score interval over what was counted.
   *
   * @param hits number of successes
   * @param count number of images
   */
  public static Summary ofImages(int hits, int count) {
    double[] ends = wilson(hits, count);
    return new Summary(
        1, (double) hits / count, Double.NaN, ends[0], ends[1], Summary.Method.WILSON);
  }

  /**
   * Wilson's score interval of a proportion (J. Am. Stat. Assoc. 22, 1927).
   *
   * @param hits number of successes, from 0 to {@code count}
   * @param count number of observations, above 0
   * @return its lower and upper end, in [0, 1]
   */
  public static double[] wilson(double hits, double count) {
    double p = hits / count;
    double z2 = Z * Z / count;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / count + z2 / (4 * count)) / (1 + z2);
    return new double[] {
      hits <= 0 ? 0 : Math.max(0, centre - half), hits >= count ? 1 : Math.min(1, centre + half)
    };
  }

  /** Around the first value, so that equal values have exactly their own mean and no spread. */
  private static double mean(double[] values, int n) {
    double sum = 0;
    for (int i = 1; i < n; i++) {
      sum += values[i] - values[0];
    }
    return values[0] + sum / n;
  }

  private static double sd(double[] values, double mean, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return Math.sqrt(sum / (n - 1));
  }
}
