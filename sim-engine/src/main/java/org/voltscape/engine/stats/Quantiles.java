package org.voltscape.engine.stats;

/** Means, deviations and quantiles of values. */
final class Quantiles {
  private Quantiles() {}

  /** A quantile of sorted values, between neighbours where it falls between them. */
  static double of(double[] sorted, double q) {
    double at = q * (sorted.length + 1) - 1;
    int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(at)));
    int above = Math.min(sorted.length - 1, below + 1);
    double share = Math.max(0, Math.min(1, at - below));
    return sorted[below] + share * (sorted[above] - sorted[below]);
  }

  /** Around the first value, so that equal values have exactly their own mean. */
  static double mean(double[] values, int n) {
    double sum = 0;
    for (int i = 1; i < n; i++) {
      sum += values[i] - values[0];
    }
    return values[0] + sum / n;
  }

  /** Sample standard deviation of at least two values. */
  static double sd(double[] values, double mean, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return Math.sqrt(sum / (n - 1));
  }
}
