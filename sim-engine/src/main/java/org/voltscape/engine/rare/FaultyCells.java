package org.voltscape.engine.rare;

import org.voltscape.engine.random.CounterHash;

/**
 * How probable numbers of faulty cells are where every cell fails on its own with the same
 * probability: the binomial distribution, exact to rounding however small the probability.
 *
 * @param cells that can fail
 * @param probability of each to fail, in [0, 1)
 */
record FaultyCells(long cells, double probability) {
  /** Terms of the tail below this share of their sum are left out. */
  private static final double NEGLIGIBLE = 1e-17;

  /** Mean number of faulty cells. */
  double mean() {
    return cells * probability;
  }

  /** The chance that exactly so many cells are faulty. */
  double exactly(int k) {
    if (k > cells) {
      return 0;
    }
    if (probability == 0) {
      return k == 0 ? 1 : 0;
    }
    double log = k * Math.log(probability) + (cells - k) * Math.log1p(-probability);
    for (int i = 0; i < k; i++) {
      log += Math.log((double) (cells - i) / (i + 1));
    }
    return Math.exp(log);
  }

  /** The chance that more than so many are. */
  double moreThan(int k) {
    double sum = 0;
    for (int more = k + 1; more <= cells; more++) {
      double term = exactly(more);
      sum += term;
      if (term <= sum * NEGLIGIBLE && more > mean()) {
        break;
      }
    }
    return Math.min(1, sum);
  }

  /** Random numbers of one draw, one after the other, all from its seed. */
  static final class Numbers {
    private final long seed;
    private long counter;

    Numbers(long seed) {
      this.seed = seed;
    }

    /** The next number in [0, 1). */
    double unit() {
      return CounterHash.unit(CounterHash.hash(seed, counter++));
    }

    /** The next whole number from 0 to below a bound. */
    long below(long bound) {
      return Math.min(bound - 1, (long) (unit() * bound));
    }
  }
}
