package org.voltscape.engine.stats;

import java.util.Arrays;
import org.voltscape.engine.random.CounterHash;

/**
 * The ratio of two means observed on the same dies.
 *
 * @param dies dies on which both were observed
 * @param ratio mean of the one over mean of the other; NaN unless both are above 0
 * @param low lower end of the 95 % interval, by resampling dies (percentiles); NaN where there is
 *     none
 * @param high upper end; infinite where the mean below may as well be 0; NaN where there is none
 */
public record PairedRatio(int dies, double ratio, double low, double high) {
  private static final int RESAMPLES = 1999;
  private static final long SEED = 0x526174696F4D6561L;
  private static final double TAIL = 0.025;

  /** Fewer dies hardly vary when they are drawn again. */
  private static final int FEWEST = 3;

  /**
   * Resamples dies, both their values together, from a fixed seed.
   *
   * @param above one value a die
   * @param below of the same dies in the same order
   */
  public static PairedRatio of(double[] above, double[] below) {
    int n = above.length;
    if (n != below.length || n == 0) {
      throw new IllegalArgumentException(n + " and " + below.length + " dies");
    }
    double upper = Quantiles.mean(above, n);
    double lower = Quantiles.mean(below, n);
    if (!(upper > 0) || !(lower > 0)) {
      return new PairedRatio(n, Double.NaN, Double.NaN, Double.NaN);
    }
    if (n < FEWEST) {
      return new PairedRatio(n, upper / lower, Double.NaN, Double.NaN);
    }
    double[] ratios = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      long seed = CounterHash.hash(SEED, r);
      double a = 0;
      double b = 0;
      for (int i = 0; i < n; i++) {
        int die = (int) (CounterHash.unit(CounterHash.hash(seed, i)) * n);
        a += above[die];
        b += below[die];
      }
      ratios[r] = a <= 0 ? 0 : b <= 0 ? Double.POSITIVE_INFINITY : a / b;
    }
    Arrays.sort(ratios);
    return new PairedRatio(n, upper / lower, end(ratios, TAIL), end(ratios, 1 - TAIL));
  }

  /** Between infinite neighbours there is nothing to interpolate. */
  private static double end(double[] sorted, double q) {
    double end = Quantiles.of(sorted, q);
    return Double.isNaN(end) ? Double.POSITIVE_INFINITY : end;
  }
}
