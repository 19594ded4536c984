package org.voltscape.engine.minerva;

/**
 * How much more often a design is wrong than the network in single precision, on the same examples.
 * Decisions are made on few examples, and of many designs those look best that were lucky on them:
 * so a rise counts with twice its standard error.
 *
 * @param mean share of the examples; below 0 where the design is better
 * @param standardError of that share: only examples on which both differ tell it
 */
public record Rise(double mean, double standardError) {
  /** The rise from one set of answers to another. */
  static Rise of(boolean[] wrongBefore, boolean[] wrongNow) {
    int worse = 0;
    int better = 0;
    for (int i = 0; i < wrongNow.length; i++) {
      worse += wrongNow[i] && !wrongBefore[i] ? 1 : 0;
      better += wrongBefore[i] && !wrongNow[i] ? 1 : 0;
    }
    double n = wrongNow.length;
    double mean = (worse - better) / n;
    return new Rise(mean, Math.sqrt(Math.max(0, (worse + better) / n - mean * mean) / n));
  }

  /** Share of the examples that is wrong. */
  static double share(boolean[] wrong) {
    int count = 0;
    for (boolean is : wrong) {
      count += is ? 1 : 0;
    }
    return (double) count / wrong.length;
  }

  /** What a single answer counts that is wrong now, of some examples. */
  static double oneAnswer(int examples) {
    boolean[] right = new boolean[examples];
    boolean[] wrong = new boolean[examples];
    wrong[0] = true;
    return of(right, wrong).counted();
  }

  /**
   * What is compared with a bound. A design that looks better than single precision is lucky on
   * these examples: that is no room for what comes later.
   */
  public double counted() {
    return Math.max(0, mean) + 2 * standardError;
  }
}
