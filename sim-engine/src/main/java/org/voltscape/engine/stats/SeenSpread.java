package org.voltscape.engine.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The inner bar: how far the mean of the dies seen may be off if no unlike die is unseen. It is
 * Student's t over the observations with a floor, since n equal observations have no spread but
 * leave a share 1 - (alpha / 2)^(1 / n) of unseen ones, which are taken to lie within the range of
 * those seen, or one step away. It says nothing of dies of a kind that was not met.
 */
public final class SeenSpread {
  private SeenSpread() {}

  /**
   * The interval, which may reach beyond what can be.
   *
   * @param sample of the quantity
   * @param step the smallest difference that can be observed, for example one image of 250; 0 for
   *     none
   * @param alpha the chance allowed to be wrong, half of it at each end
   * @return not known for one observation, and for equal ones where there is no smallest difference
   */
  public static Interval of(Sample sample, double step, double alpha) {
    int n = sample.count();
    if (n < 2) {
      return Interval.UNKNOWN;
    }
    double half = Math.max(student(sample, alpha), floor(sample, step, alpha));
    if (half == 0) {
      return Interval.UNKNOWN;
    }
    return new Interval(sample.mean() - half, sample.mean() + half);
  }

  /** Half of Student's interval; 0 for equal observations. */
  static double student(Sample sample, double alpha) {
    return sample.sd() == 0
        ? 0
        : TDistribution.of(sample.count() - 1.0).inverseSurvivalProbability(alpha / 2)
            * sample.sd()
            / Math.sqrt(sample.count());
  }

  private static double floor(Sample sample, double step, double alpha) {
    return Shares.unseen(sample.count(), alpha / 2)
        * Math.max(sample.most() - sample.least(), step);
  }
}
