package org.voltscape.engine.eden.tolerance;

/**
 * What is asked of a network.
 *
 * @param drop loss of accuracy that is tolerated, a share of 1: 0.05 for five points
 * @param trials trials at every rate, at least 2; there are more where only few of them lose
 *     anything
 * @param images examples that an accuracy is of
 * @param seed of the trials
 */
public record ToleranceQuestion(double drop, int trials, int images, long seed) {
  /** Points that EDEN allows (its sections 4.3 and 5.3; EDE-076, EDE-090). */
  public static final double EDEN_POINTS = 5;

  /** Fewest trials of an interval that is worth something. */
  public static final int DEFAULT_TRIALS = 40;

  /** Less than one image of one trial: accuracies that are equal are so in spite of rounding. */
  private static final double ROUNDING = 1e-12;

  public ToleranceQuestion {
    if (!(drop > 0 && drop < 1) || trials < 2 || images < 1) {
      throw new IllegalArgumentException(drop + " lost over " + trials + " trials");
    }
  }

  /**
   * The accuracy at which so much is lost.
   *
   * @param baseline accuracy without errors
   * @return at or below it the loss is no longer tolerated
   */
  public double limit(double baseline) {
    return baseline - drop + ROUNDING;
  }
}
