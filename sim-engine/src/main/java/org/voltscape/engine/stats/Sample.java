package org.voltscape.engine.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Observations without their order: the different values, ascending, and how often each came. */
public final class Sample {
  private final double[] values;
  private final int[] times;
  private final int count;
  private final double mean;
  private final double sd;

  private Sample(double[] values, int[] times, double mean, double sd) {
    this.values = values;
    this.times = times;
    this.count = Arrays.stream(times).sum();
    this.mean = mean;
    this.sd = sd;
  }

  /**
   * A sample of numbers.
   *
   * @param observations at least one, none of them NaN
   */
  public static Sample of(double[] observations) {
    return of(observations, observations.length);
  }

  /**
   * The first of some numbers.
   *
   * @param observations none of those that count is NaN
   * @param n how many count, at least one
   */
  public static Sample of(double[] observations, int n) {
    double[] sorted = Arrays.copyOf(observations, n);
    Arrays.sort(sorted);
    double[] values = new double[n];
    int[] times = new int[n];
    int distinct = 0;
    for (double x : sorted) {
      if (distinct == 0 || x != values[distinct - 1]) {
        // Nothing is not negative: -0.0 sorts apart from 0.0.
        values[distinct++] = x + 0.0;
      }
      times[distinct - 1]++;
    }
    // In their own order, around the first: equal values have exactly their own mean.
    double mean = Quantiles.mean(observations, n);
    return new Sample(
        Arrays.copyOf(values, distinct),
        Arrays.copyOf(times, distinct),
        mean,
        n == 1 ? Double.NaN : distinct == 1 ? 0 : Quantiles.sd(observations, mean, n));
  }

  /**
   * A sample of shares.
   *
   * @param byHits at h the number of observations with h hits; one of them above 0
   * @param images of which the hits are a share, at least 1
   */
  public static Sample ofHits(int[] byHits, int images) {
    int[] hits = IntStream.range(0, byHits.length).filter(h -> byHits[h] > 0).toArray();
    double[] values = Arrays.stream(hits).mapToDouble(h -> (double) h / images).toArray();
    int[] times = Arrays.stream(hits).map(h -> byHits[h]).toArray();
    long count = 0;
    long sum = 0;
    long squares = 0;
    for (int h : hits) {
      count += byHits[h];
      sum += (long) byHits[h] * h;
      squares += (long) byHits[h] * h * h;
    }
    double mean = (double) sum / count;
    double variance = Math.max(0, squares - mean * sum) / (count - 1);
    return new Sample(
        values, times, mean / images, count == 1 ? Double.NaN : Math.sqrt(variance) / images);
  }

  /** The same seen from the other side: every value with the other sign. */
  Sample mirrored() {
    int n = values.length;
    double[] other = new double[n];
    int[] count = new int[n];
    for (int i = 0; i < n; i++) {
      other[i] = 0.0 - values[n - 1 - i];
      count[i] = times[n - 1 - i];
    }
    return new Sample(other, count, 0.0 - mean, sd);
  }

  /** Number of observations. */
  public int count() {
    return count;
  }

  /** Number of different values. */
  public int distinct() {
    return values.length;
  }

  /** The i-th smallest of the different values. */
  public double value(int i) {
    return values[i];
  }

  /** How often the i-th smallest value came. */
  public int times(int i) {
    return times[i];
  }

  /** The smallest value. */
  public double least() {
    return values[0];
  }

  /** The largest value. */
  public double most() {
    return values[values.length - 1];
  }

  /** The mean. */
  public double mean() {
    return mean;
  }

  /** Sample standard deviation; NaN for one observation. */
  public double sd() {
    return sd;
  }
}
