package org.voltscape.engine.stats;

/**
 * Least-squares fits that do not rise, by pooling neighbours that do (Ayer, Brunk, Ewing, Reid and
 * Silverman, Annals of Mathematical Statistics 26, 1955). Pure functions.
 */
public final class IsotonicRegression {
  private IsotonicRegression() {}

  /**
   * The sequence that never rises and is nearest to the values: the sum of weight times squared
   * distance is least. Its weighted mean is that of the values.
   *
   * @param values in order of their places
   * @param weights above 0, one for each value
   * @return the fitted values
   */
  public static double[] falling(double[] values, double[] weights) {
    int n = values.length;
    if (weights.length != n) {
      throw new IllegalArgumentException(n + " values, " + weights.length + " weights");
    }
    double[] mean = new double[n];
    double[] weight = new double[n];
    int[] count = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      mean[blocks] = values[i];
      weight[blocks] = weights[i];
      count[blocks] = 1;
      blocks++;
      while (blocks > 1 && mean[blocks - 1] > mean[blocks - 2]) {
        int to = blocks - 2;
        double both = weight[to] + weight[to + 1];
        mean[to] = (mean[to] * weight[to] + mean[to + 1] * weight[to + 1]) / both;
        weight[to] = both;
        count[to] += count[to + 1];
        blocks--;
      }
    }
    double[] fitted = new double[n];
    int at = 0;
    for (int b = 0; b < blocks; b++) {
      for (int i = 0; i < count[b]; i++) {
        fitted[at++] = mean[b];
      }
    }
    return fitted;
  }
}
