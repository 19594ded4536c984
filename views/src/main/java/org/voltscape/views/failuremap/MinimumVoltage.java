package org.voltscape.views.failuremap;

import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.DieCells;

/** The supply voltage at which a cell starts to fail: the error curve read backwards. */
final class MinimumVoltage {
  private static final int HALVINGS = 60;

  private MinimumVoltage() {}

  /**
   * Highest voltage at which a cell fails.
   *
   * @param quantile the cell's quantile in [0, 1)
   * @return position on the curve's axis; 0 where it fails at none, infinite where at every one
   */
  static double of(DieCells die, ErrorCurve curve, double quantile) {
    double low = 0;
    double high = curve.highest();
    for (int i = 0; fails(die, curve, high, quantile); i++) {
      if (i == 20) {
        return Double.POSITIVE_INFINITY;
      }
      low = high;
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (fails(die, curve, middle, quantile)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean fails(DieCells die, ErrorCurve curve, double volts, double quantile) {
    return quantile < die.probability(curve, volts);
  }
}
