package org.voltscape.engine.results;

import java.util.Arrays;

/**
 * What single trials came to at one point, each at its trial's place: accuracies, or application
 * errors of regression networks. Immutable.
 */
public final class TrialValues {
  /** Trials kept one by one; of further ones only sums are known. */
  public static final int MOST = 2000;

  /** Those of a point without a trial. */
  public static final TrialValues NONE = new TrialValues(new double[0]);

  private final double[] values;

  private TrialValues(double[] values) {
    this.values = values;
  }

  /**
   * A copy of the first values.
   *
   * @param values at their trials' places, NaN where a trial was not made
   * @param length how many places count, cut at {@link #MOST}
   */
  public static TrialValues copyOf(double[] values, int length) {
    int n = Math.min(length, MOST);
    if (n == 0) {
      return NONE;
    }
    double[] kept = Arrays.copyOf(values, n);
    Arrays.fill(kept, Math.min(n, values.length), n, Double.NaN);
    return new TrialValues(kept);
  }

  /** Number of places: one more than the last trial kept. */
  public int length() {
    return values.length;
  }

  /** The value of trial k; NaN where it was not made or is not kept. */
  public double at(int k) {
    return k < values.length ? values[k] : Double.NaN;
  }

  /** A copy, NaN at the places of trials that were not made. */
  public double[] toArray() {
    return values.clone();
  }

  /** The median of the trials kept; NaN where there are none. */
  public double median() {
    return median(values);
  }

  /** The median of values; those that are NaN do not count, and NaN is the answer for none. */
  public static double median(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int n = sorted.length;
    if (n == 0) {
      return Double.NaN;
    }
    double upper = sorted[n / 2];
    double lower = sorted[(n - 1) / 2];
    return lower == upper ? upper : lower + (upper - lower) / 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrialValues o && Arrays.equals(values, o.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
