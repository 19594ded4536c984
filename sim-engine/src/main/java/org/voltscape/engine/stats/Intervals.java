package org.voltscape.engine.stats;

import java.util.Arrays;

/**
 * Means of accuracies, errors and differences with their intervals (decision 0022). Pure functions.
 */
public final class Intervals {
  private static final double Z = 1.959963984540054;

  private Intervals() {}

  /**
   * The mean of shares of images, observed in independent trials.
   *
   * @param sample each in [0, 1]
   * @param images of which each is a share: one image is the smallest difference there can be
   * @param looks how often the result is looked at
   */
  public static Summary ofAccuracies(Sample sample, int images, Looks looks) {
    return new Summary(
        sample.count(),
        sample.mean(),
        sample.sd(),
        looks.outer(sample, 0, 1),
        SeenSpread.of(sample, 1.0 / images, looks.seenAlpha()).within(0, 1),
        Shares.unseen(sample.count()),
        Summary.Method.BOUND,
        looks);
  }

  /**
   * The mean of errors, none below 0, observed in independent trials. Errors are skewed: the spread
   * of those seen is widened by bootstrap-t where enough of them differ, and is still too narrow
   * for few trials.
   *
   * @param values the errors in the order of their trials; an infinite one leaves no interval
   * @param n how many of them count, at least one
   * @param largest the largest error there can be; infinite where there is none
   * @param looks how often the result is looked at
   */
  public static Summary ofErrors(double[] values, int n, double largest, Looks looks) {
    for (int k = 0; k < n; k++) {
      if (!Double.isFinite(values[k])) {
        return Summary.without(n, Double.POSITIVE_INFINITY, Summary.Method.UNBOUNDED);
      }
    }
    Sample sample = Sample.of(values, n);
    double most = Math.max(largest, sample.most());
    Interval seen =
        SeenSpread.of(sample, 0, looks.seenAlpha())
            .with(BootstrapT.of(values, n, sample, looks.seenAlpha()))
            .within(0, most);
    return bounded(sample, seen, 0, most, looks);
  }

  /**
   * The mean of quantities of either sign.
   *
   * @param values at least one; one that is not finite leaves no interval
   * @param least what they cannot be below; infinite where there is no least value
   * @param most what they cannot be above; likewise
   * @param step the smallest difference that can be observed; 0 for none
   * @param looks how often the result is looked at
   */
  public static Summary ofQuantities(
      double[] values, double least, double most, double step, Looks looks) {
    double sum = Arrays.stream(values).sum();
    if (!Double.isFinite(sum)) {
      return Summary.without(values.length, sum, Summary.Method.UNKNOWN);
    }
    Sample sample = Sample.of(values);
    double from = Math.min(least, sample.least());
    double to = Math.max(most, sample.most());
    return bounded(
        sample, SeenSpread.of(sample, step, looks.seenAlpha()).within(from, to), from, to, looks);
  }

  private static Summary bounded(
      Sample sample, Interval seen, double least, double most, Looks looks) {
    boolean below = Double.isFinite(least);
    boolean above = Double.isFinite(most);
    if (sample.count() == 1 && !(below && above)) {
      return Summary.without(1, sample.mean(), Summary.Method.UNKNOWN);
    }
    Interval bound = looks.outer(sample, least, most);
    return new Summary(
        sample.count(),
        sample.mean(),
        sample.sd(),
        new Interval(below ? bound.low() : seen.low(), above ? bound.high() : seen.high()),
        seen,
        Shares.unseen(sample.count()),
        above ? Summary.Method.BOUND : below ? Summary.Method.BOUND_BELOW : Summary.Method.SEEN,
        looks);
  }

  /**
   * An error measured once, with the normal interval over the examples it was measured on.
   *
   * @param error the error, not below 0
   * @param deviation its standard error over the examples; NaN where it is not known
   */
  public static Summary ofExamples(double error, double deviation) {
    if (!Double.isFinite(error)) {
      return Summary.without(1, Double.POSITIVE_INFINITY, Summary.Method.UNBOUNDED);
    }
    return Double.isNaN(deviation)
        ? Summary.without(1, error, Summary.Method.UNKNOWN)
        : ofOne(
            error,
            new Interval(Math.max(0, error - Z * deviation), error + Z * deviation),
            Summary.Method.NORMAL);
  }

  /**
   * A proportion counted once, with Wilson's score interval over what was counted.
   *
   * @param hits number of successes
   * @param count number of images
   */
  public static Summary ofImages(int hits, int count) {
    double[] ends = wilson(hits, count);
    return ofOne((double) hits / count, new Interval(ends[0], ends[1]), Summary.Method.WILSON);
  }

  private static Summary ofOne(double mean, Interval interval, Summary.Method method) {
    return new Summary(
        1, mean, Double.NaN, interval, Interval.UNKNOWN, Double.NaN, method, Looks.PLANNED);
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
}
