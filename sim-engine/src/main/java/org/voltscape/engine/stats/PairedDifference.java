package org.voltscape.engine.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much larger one quantity is than another observed in the same trials, so that what varies
 * from die to die cancels.
 *
 * @param trials trials in which both were observed
 * @param mean mean difference
 * @param sd sample standard deviation of the differences; NaN for fewer than two trials
 * @param low lower end of the 95 % interval, Student's t over the differences; NaN likewise
 * @param high upper end of the interval; NaN likewise
 */
public record PairedDifference(int trials, double mean, double sd, double low, double high) {
  /**
   * The differences {@code values - reference} of the trials that have both.
   *
   * @param values one a trial, at the trial's place; NaN where there is none
   * @param reference likewise; the shorter array tells how many trials can be common
   * @return null where no trial has both, or a difference is not finite
   */
  public static @Nullable PairedDifference of(double[] values, double[] reference) {
    int length = Math.min(values.length, reference.length);
    double[] differences = new double[length];
    int n = 0;
    for (int k = 0; k < length; k++) {
      if (!Double.isNaN(values[k]) && !Double.isNaN(reference[k])) {
        differences[n] = values[k] - reference[k];
        if (!Double.isFinite(differences[n])) {
          return null;
        }
        n++;
      }
    }
    if (n == 0) {
      return null;
    }
    Summary summary = Intervals.ofQuantities(Arrays.copyOf(differences, n));
    return new PairedDifference(n, summary.mean(), summary.sd(), summary.low(), summary.high());
  }

  /** Whether there is an interval: two trials at least. */
  public boolean hasInterval() {
    return !Double.isNaN(low);
  }

  /** Whether the interval lies on one side of 0. */
  public boolean clear() {
    return low > 0 || high < 0;
  }
}
