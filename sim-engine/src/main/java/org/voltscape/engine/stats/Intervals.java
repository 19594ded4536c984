package org.voltscape.engine.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.random.CounterHash;

/** 95 % intervals of proportions, errors and differences. Pure functions. */
public final class Intervals {
  private static final double CONFIDENCE = 0.95;
  private static final double Z = 1.959963984540054;
  private static final int RESAMPLES = 999;
  private static final long SEED = 0x426F6F7473747261L;

  /** With more trials the mean is normal whatever the spread of one. */
  private static final int MOST_FOR_BOOTSTRAP = 2000;

  /** Errors of a greater skewness have a mean whose own spread is not symmetric. */
  private static final double SKEWED = 1;

  /** A bootstrap of errors that has to leave out more of its resamples says too little. */
  private static final double FEWEST_KEPT = 0.99;

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
  public static @Nullable Summary ofTrials(double[] values) {
    int n = values.length;
    double mean = mean(values, n);
    if (n == 1) {
      return new Summary(1, mean, Double.NaN, Double.NaN, Double.NaN, Summary.Method.UNKNOWN);
    }
    double sd = sd(values, mean, n);
    boolean edge = mean < EDGE || mean > 1 - EDGE;
    if (edge && Arrays.stream(values).distinct().count() >= FEWEST_FOR_BOOTSTRAP) {
      return bootstrap(values, mean, sd, 1, 0);
    }
    return student(n, mean, sd, 0, 1);
  }

  /**
   * The mean of errors, none below 0, observed in independent trials, with its interval over
   * trials: Student's t, or bootstrap-t where errors are skewed and enough of them differ.
   *
   * @param values the errors in the order of their trials; an infinite one leaves no interval
   * @param n how many of them count, at least one
   */
  public static Summary ofErrors(double[] values, int n) {
    double mean = mean(values, n);
    if (!Double.isFinite(mean)) {
      return new Summary(
          n,
          Double.POSITIVE_INFINITY,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Summary.Method.UNBOUNDED);
    }
    if (n == 1) {
      return new Summary(1, mean, Double.NaN, Double.NaN, Double.NaN, Summary.Method.UNKNOWN);
    }
    double sd = sd(values, mean, n);
    if (n <= MOST_FOR_BOOTSTRAP
        && Math.abs(skewness(values, mean, n)) > SKEWED
        && Arrays.stream(values, 0, n).distinct().count() >= FEWEST_FOR_BOOTSTRAP) {
      Summary resampled =
          bootstrap(Arrays.copyOf(values, n), mean, sd, Double.POSITIVE_INFINITY, FEWEST_KEPT);
      if (resampled != null) {
        return resampled;
      }
    }
    return student(n, mean, sd, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * An error measured once, with the normal interval over the examples it was measured on.
   *
   * @param error the error, not below 0
   * @param deviation its standard error over the examples; NaN where it is not known
   */
  public static Summary ofExamples(double error, double deviation) {
    if (!Double.isFinite(error)) {
      return ofErrors(new double[] {Double.POSITIVE_INFINITY}, 1);
    }
    return new Summary(
        1,
        error,
        Double.NaN,
        Math.max(0, error - Z * deviation),
        error + Z * deviation,
        Double.isNaN(deviation) ? Summary.Method.UNKNOWN : Summary.Method.NORMAL);
  }

  /**
   * The mean of quantities of either sign, with Student's t over them; without an interval where
   * there is but one.
   *
   * @param values at least one, finite
   */
  public static Summary ofQuantities(double[] values) {
    int n = values.length;
    double mean = mean(values, n);
    return n == 1
        ? new Summary(1, mean, Double.NaN, Double.NaN, Double.NaN, Summary.Method.UNKNOWN)
        : student(n, mean, sd(values, mean, n), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private static Summary student(int n, double mean, double sd, double least, double most) {
    double half = studentHalfWidth(n, sd);
    return new Summary(
        n,
        mean,
        sd,
        Math.max(least, mean - half),
        Math.min(most, mean + half),
        Summary.Method.STUDENT);
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
    return student(trials, mean / count, sd, 0, 1);
  }

  private static double studentHalfWidth(int n, double sd) {
    return sd == 0
        ? 0
        : TDistribution.of(n - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2)
            * sd
            / Math.sqrt(n);
  }

  /**
   * Bootstrap-t (Efron and Tibshirani 1993, chapter 12).
   *
   * @param most upper end of what can be
   * @param fewestKept share of the resamples that must have a spread; null is returned otherwise
   */
  private static @Nullable Summary bootstrap(
      double[] values, double mean, double sd, double most, double fewestKept) {
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
    if (kept < fewestKept * RESAMPLES) {
      return null;
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
        Math.min(most, Math.max(mean, high)),
        Summary.Method.BOOTSTRAP_T);
  }

  /** A quantile of resampled values, between neighbours where it falls between them. */
  static double quantile(double[] sorted, double q) {
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
  static double mean(double[] values, int n) {
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

  private static double skewness(double[] values, double mean, int n) {
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
