package org.voltscape.engine.stats.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Sample;

/**
 * Dies of two kinds. All samples there can be are few, so that coverage is computed without chance,
 * while looking, too.
 *
 * <p>Not for several threads.
 */
final class TwoValues {
  private final Population known;
  private final double less;
  private final double greater;
  private final Bound bound;
  private final Map<Integer, Interval[]> made = new HashMap<>();

  /**
   * For one way to make intervals, whatever the share of either kind.
   *
   * @param least the least that a trial can be, as the interval is told
   * @param most the most that a trial can be
   * @param step likewise
   * @param less the value of one kind
   * @param greater the value of the other kind
   */
  TwoValues(double least, double most, double step, double less, double greater, Bound bound) {
    this.known = new Population("", least, most, step, new double[0], new double[0]);
    this.less = less;
    this.greater = greater;
    this.bound = bound;
  }

  /** The mean where a share of the dies is of the greater kind. */
  double mean(double share) {
    return less + share * (greater - less);
  }

  private Interval interval(int n, int k) {
    Interval[] ofNumber = made.computeIfAbsent(n, x -> new Interval[n + 1]);
    if (ofNumber[k] == null) {
      double[] trials = new double[n];
      Arrays.fill(trials, 0, n - k, less);
      Arrays.fill(trials, n - k, n, greater);
      ofNumber[k] = bound.of(known, Sample.of(trials));
    }
    return ofNumber[k];
  }

  /**
   * Probability that the interval of a number of trials fixed before is of a kind.
   *
   * @param share of the dies that are of the greater kind
   */
  double probability(int n, double share, Predicate<Interval> kind) {
    BinomialDistribution law = BinomialDistribution.of(n, share);
    return IntStream.rangeClosed(0, n)
        .filter(k -> kind.test(interval(n, k)))
        .mapToDouble(law::probability)
        .sum();
  }

  /** Probability that the mean is below the interval of n trials. */
  double below(int n, double share) {
    return probability(n, share, i -> mean(share) < i.low() - Coverage.ROUNDING);
  }

  /** Probability that the mean is above the interval of n trials. */
  double above(int n, double share) {
    return probability(n, share, i -> mean(share) > i.high() + Coverage.ROUNDING);
  }

  /** Probability that the mean is covered where a run ends that a half-width ends. */
  double coveredAtStop(double halfWidth, double share, int cap) {
    double covered = 0;
    double left = 1;
    double[] reached = {1};
    int n = 0;
    while (left > 0) {
      int look = n == 0 ? Looking.FIRST : Math.min(cap, Looking.next(n));
      reached = after(reached, n, look, share);
      n = look;
      left = 0;
      for (int k = 0; k <= n; k++) {
        if (reached[k] > 0) {
          Interval interval = interval(n, k);
          if (interval.halfWidth() < halfWidth || n == cap) {
            covered += Coverage.covers(interval, mean(share)) ? reached[k] : 0;
            reached[k] = 0;
          }
          left += reached[k];
        }
      }
    }
    return covered;
  }

  /**
   * Probability that an interval is ever of a kind, looked at after every trial.
   *
   * @param most trials
   */
  double ever(double share, int most, Predicate<Interval> kind) {
    double ever = 0;
    double[] reached = {1};
    for (int n = 1; n <= most; n++) {
      reached = after(reached, n - 1, n, share);
      for (int k = 0; n > 1 && k <= n; k++) {
        if (reached[k] > 0 && kind.test(interval(n, k))) {
          ever += reached[k];
          reached[k] = 0;
        }
      }
    }
    return ever;
  }

  /** Probabilities of the numbers of greater trials among n, from those among fewer. */
  private static double[] after(double[] reached, int before, int n, double share) {
    BinomialDistribution law = BinomialDistribution.of(n - before, share);
    double[] now = new double[n + 1];
    for (int k = 0; k <= before; k++) {
      for (int more = 0; reached[k] > 1e-15 && more <= n - before; more++) {
        now[k + more] += reached[k] * law.probability(more);
      }
    }
    return now;
  }
}
