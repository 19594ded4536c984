package org.voltscape.engine.explore;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A sequential test whether the mean of a fixed number of trials reaches a bound, made of the first
 * of them. It ends for certain where the trials that are left cannot change the answer, and else
 * where the mean so far is further from the bound than a Student quantile (chance of error {@value
 * #ERROR} a look) times the standard error of what is left: of the mean of all, of which a part is
 * known, that is {@code s * sqrt(1/n - 1/N)}.
 */
final class MeanTest {
  /** Chance that one look ends with the wrong answer, were outcomes of a normal distribution. */
  private static final double ERROR = 5e-4;

  /** Fewer trials tell little of how far they differ. */
  private static final int LEAST = 4;

  /** Forgives the rounding of means that just reach the bound. */
  private static final double ROUNDING = 1e-9;

  /** What is known. */
  enum Verdict {
    /** More trials are needed. */
    OPEN,
    /** The mean of all trials will hardly be on the good side. */
    LIKELY_NOT,
    /** The mean of all trials will hardly be on the bad side. */
    LIKELY,
    /** The mean of all trials is on the bad side whatever is left. */
    NOT,
    /** The mean of all trials is on the good side whatever is left. */
    YES;

    /** Whether the answer is yes, for certain or not. */
    boolean holds() {
      return this == LIKELY || this == YES;
    }

    /** Whether nothing is left to chance. */
    boolean exact() {
      return this == NOT || this == YES;
    }
  }

  private MeanTest() {}

  /** The number of trials after which to look next. */
  static int nextLook(int made, int all) {
    int next = LEAST;
    int step = 2;
    while (next <= made) {
      next += step;
      // 4, 6, 8, 12, 16, 24, 32, 48 and so on.
      step = Integer.highestOneBit(next) / 2;
    }
    return Math.min(next, all);
  }

  /**
   * Looks.
   *
   * @param values outcomes of the first trials; higher is better
   * @param all number of trials that the mean is of
   * @param least that an outcome can be
   * @param most that an outcome can be
   * @param resolution by which outcomes differ at least where they do: trials that agree may differ
   *     by less
   * @param bound that the mean has to reach
   */
  static Verdict of(
      double[] values, int all, double least, double most, double resolution, double bound) {
    double wanted = bound - ROUNDING * Math.max(1, Math.abs(bound));
    int n = values.length;
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    if (n == all) {
      return sum / n >= wanted ? Verdict.YES : Verdict.NOT;
    }
    int left = all - n;
    if ((sum + left * most) / all < wanted) {
      return Verdict.NOT;
    }
    if ((sum + left * least) / all >= wanted) {
      return Verdict.YES;
    }
    if (n < LEAST) {
      return Verdict.OPEN;
    }
    double mean = sum / n;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.max(Math.sqrt(squares / (n - 1)), resolution);
    double error = deviation * Math.sqrt(1.0 / n - 1.0 / all);
    double reach = TDistribution.of(n - 1.0).inverseSurvivalProbability(ERROR) * error;
    if (mean - reach >= wanted) {
      return Verdict.LIKELY;
    }
    return mean + reach < wanted ? Verdict.LIKELY_NOT : Verdict.OPEN;
  }
}
