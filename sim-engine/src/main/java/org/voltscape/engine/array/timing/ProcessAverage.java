package org.voltscape.engine.array.timing;

import java.util.function.DoubleUnaryOperator;

/**
 * Mean of a function of a standard normal deviate, by the trapezoidal rule on a fixed grid: 129
 * points from -8 to 8. For smooth functions its error is below that of the sum's rounding.
 */
final class ProcessAverage {
  static final double REACH = 8;
  private static final int POINTS = 129;
  private static final double[] AT = new double[POINTS];
  private static final double[] WEIGHT = new double[POINTS];

  static {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      AT[i] = REACH * (2.0 * i / (POINTS - 1) - 1);
      WEIGHT[i] = StrictMath.exp(-AT[i] * AT[i] / 2);
      sum += WEIGHT[i];
    }
    for (int i = 0; i < POINTS; i++) {
      WEIGHT[i] /= sum;
    }
  }

  private ProcessAverage() {}

  static double of(DoubleUnaryOperator function) {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += WEIGHT[i] * function.applyAsDouble(AT[i]);
    }
    return sum;
  }
}
