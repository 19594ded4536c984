package org.voltscape.engine.shmoo;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * When few images tell what becomes of a die on all of them: it fails, and either has crashed or
 * clearly has not. Each is a binomial test that is wrong once in 1,000 dies at most.
 *
 * @param images how few
 * @param crashed images classified correctly up to which a die has crashed
 * @param alive images from which on it has not
 * @param fails images up to which it does not hold the accuracy
 */
record ClearCase(int images, int crashed, int alive, int fails) {
  /** Images that all cells are tested on first. */
  static final int FEW = 32;

  /** It pays only where all images are many more. */
  static final int WORTH = 2;

  private static final double WRONG = 1e-3;

  static ClearCase of(int images, ShmooResult.Level level) {
    BinomialDistribution crash = BinomialDistribution.of(images, share(level.crash()));
    BinomialDistribution holds = BinomialDistribution.of(images, share(level.holds()));
    int crashed = -1;
    while (crashed < images && crash.cumulativeProbability(crashed + 1) <= WRONG) {
      crashed++;
    }
    int alive = images + 1;
    while (alive > 0 && crash.survivalProbability(alive - 2) <= WRONG) {
      alive--;
    }
    int fails = -1;
    while (fails < images && holds.cumulativeProbability(fails + 1) <= WRONG) {
      fails++;
    }
    return new ClearCase(images, crashed, alive, fails);
  }

  private static double share(double accuracy) {
    return Math.max(0, Math.min(1, accuracy));
  }

  /** Whether a die with so many images classified correctly is such a case. */
  boolean holds(int correct) {
    return correct <= fails && (correct <= crashed || correct >= alive);
  }
}
