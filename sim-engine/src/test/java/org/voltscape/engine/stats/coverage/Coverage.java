package org.voltscape.engine.stats.coverage;

import java.util.stream.IntStream;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Interval;

/**
 * How often intervals of a number of trials that was fixed before cover the mean.
 *
 * @param share of the repetitions in which the mean is covered
 * @param below share in which it lies below the interval
 * @param above share in which it lies above
 * @param halfWidth mean half-width
 * @param leastHalfWidth of all repetitions
 */
record Coverage(double share, double below, double above, double halfWidth, double leastHalfWidth) {
  /** Ends and means are sums of many numbers. */
  static final double ROUNDING = 1e-12;

  private static final long SEED = 0x436F766572616765L;

  /** The seed of one repetition on one population. */
  static long seed(Population population, int repetition) {
    return CounterHash.hash(SEED, population.name().hashCode(), repetition);
  }

  static boolean covers(Interval interval, double mean) {
    return mean >= interval.low() - ROUNDING && mean <= interval.high() + ROUNDING;
  }

  /**
   * By drawing.
   *
   * @param n trials of each repetition
   */
  static Coverage drawn(Population population, Bound bound, int n, int repetitions) {
    Interval[] made = new Interval[repetitions];
    IntStream.range(0, repetitions)
        .parallel()
        .forEach(
            r -> made[r] = bound.of(population, population.draws(seed(population, r)).first(n)));
    double mean = population.mean();
    double weight = 1.0 / repetitions;
    double share = 0;
    double below = 0;
    double above = 0;
    double half = 0;
    double least = Double.POSITIVE_INFINITY;
    for (Interval interval : made) {
      if (covers(interval, mean)) {
        share += weight;
      } else if (mean < interval.low()) {
        below += weight;
      } else {
        // Also an interval that is not known.
        above += weight;
      }
      double h = (interval.high() - interval.low()) / 2;
      half += weight * h;
      least = Math.min(least, h);
    }
    return new Coverage(share, below, above, half, least);
  }

  /** Two standard errors of a share that is simulated. */
  static double noise(double share, int repetitions) {
    return 2 * Math.sqrt(share * (1 - share) / repetitions);
  }
}
