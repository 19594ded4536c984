package org.voltscape.views.tradeoff;

import org.voltscape.engine.curve.ErrorCurve;

/** From a failure probability back to the voltage that has it. */
final class CurveInverse {
  private static final int HALVINGS = 60;

  private CurveInverse() {}

  /**
   * The voltage of a probability, by halving; where the curve is flat, the highest such voltage.
   *
   * @param lowest lower end of the search in V
   * @param highest upper end of the search in V
   */
  static double volts(ErrorCurve curve, double probability, double lowest, double highest) {
    double low = lowest;
    double high = highest;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (curve.probability(middle) >= probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
