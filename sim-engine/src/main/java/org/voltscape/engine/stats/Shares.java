package org.voltscape.engine.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Shares of dies of a kind, from dies that were seen. Pure functions. */
public final class Shares {
  private static final double ONE_SIDED = 0.05;

  private Shares() {}

  /**
   * The exact interval of a share (Clopper and Pearson, Biometrika 26, 1934).
   *
   * @param k observations of the kind
   * @param n observations; for none nothing is known and the interval is all of [0, 1]
   * @param alpha the chance allowed to be wrong, half of it at each end
   */
  public static Interval clopperPearson(long k, long n, double alpha) {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException(k + " of " + n);
    }
    double delta = alpha / 2;
    return new Interval(
        k == 0 ? 0 : BetaDistribution.of(k, n - k + 1.0).inverseCumulativeProbability(delta),
        k == n ? 1 : BetaDistribution.of(k + 1.0, n - k).inverseSurvivalProbability(delta));
  }

  /**
   * The largest share of all dies that a kind of die may have that was not seen among n: with a
   * larger one, n dies without it would come in less than 5 % of cases.
   *
   * @param n dies seen, at least 1
   */
  public static double unseen(long n) {
    return unseen(n, ONE_SIDED);
  }

  /**
   * The same with another chance.
   *
   * @param n dies seen, at least 1
   * @param delta the chance that n dies without the kind come although it has a larger share
   */
  static double unseen(long n, double delta) {
    return -Math.expm1(Math.log(delta) / n);
  }

  /**
   * How many dies are needed for the unseen share to be no larger than wanted.
   *
   * @param share above 0 and below 1
   */
  public static long diesFor(double share) {
    return (long) Math.ceil(Math.log(ONE_SIDED) / Math.log1p(-share) - 1e-9);
  }
}
