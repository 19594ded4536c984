package org.voltscape.engine.stats;

import java.util.Arrays;

/**
 * Spearman's rank correlation of paired values with its 95 % interval.
 *
 * <p>Equal values share the mean of their ranks. The interval is Fisher's with the variance of
 * Bonett and Wright (Psychometrika 65, 2000), (1 + r^2 / 2) / (n - 3) on the scale of artanh r. It
 * speaks of the pairs as a sample of more of their kind.
 *
 * @param n number of pairs
 * @param r the correlation, from -1 to 1; NaN where either side has no two different values
 * @param low lower end of the interval; NaN with fewer than four pairs and for ranks in perfect
 *     agreement or opposition, where the method gives it no width
 * @param high upper end, NaN likewise
 */
public record RankCorrelation(int n, double r, double low, double high) {
  private static final double Z = 1.959963984540054;
  private static final int FEWEST_FOR_INTERVAL = 4;

  /**
   * The correlation of two lists of values.
   *
   * @param a without NaN
   * @param b as long, without NaN
   */
  public static RankCorrelation of(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " values paired with " + b.length);
    }
    int n = a.length;
    double r = pearson(ranks(a), ranks(b));
    if (!(Math.abs(r) < 1) || n < FEWEST_FOR_INTERVAL) {
      return new RankCorrelation(n, r, Double.NaN, Double.NaN);
    }
    double half = Z * Math.sqrt((1 + r * r / 2) / (n - 3));
    double z = 0.5 * StrictMath.log((1 + r) / (1 - r));
    return new RankCorrelation(n, r, StrictMath.tanh(z - half), StrictMath.tanh(z + half));
  }

  /** Twice the ranks from 1 on, which is whole; equal values share the mean of theirs. */
  private static long[] ranks(double[] values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (i, j) -> Double.compare(values[i], values[j]));
    long[] ranks = new long[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (long) from + to + 1;
      }
      from = to;
    }
    return ranks;
  }

  private static double pearson(long[] a, long[] b) {
    // The mean of doubled ranks is n + 1, so all differences are whole and their sums exact.
    long mean = a.length + 1L;
    double products = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      double da = a[i] - mean;
      double db = b[i] - mean;
      products += da * db;
      squaresA += da * da;
      squaresB += db * db;
    }
    return squaresA == 0 || squaresB == 0
        ? Double.NaN
        : Math.max(-1, Math.min(1, products / Math.sqrt(squaresA * squaresB)));
  }
}
