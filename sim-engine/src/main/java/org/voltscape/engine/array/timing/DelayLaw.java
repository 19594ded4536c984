package org.voltscape.engine.array.timing;

/**
 * How the delay of a gate grows as its supply falls: the alpha-power law d ~ V / (V - Vt)^alpha,
 * with the spread that independent threshold variations of the gates leave in a path.
 *
 * @param thresholdVolts Vt
 * @param alpha exponent of the drain current
 * @param sigmaVolts standard deviation of the threshold of one gate
 * @param stages gates a path averages over, T of equation 9
 */
record DelayLaw(double thresholdVolts, double alpha, double sigmaVolts, int stages) {

  /** Delay at {@code volts} over the delay at {@code reference}. */
  double relative(double volts, double reference) {
    return delay(volts) / delay(reference);
  }

  private double delay(double volts) {
    return volts / StrictMath.pow(volts - thresholdVolts, alpha);
  }

  /**
   * Standard deviation of a path's delay over its mean: the gate's, alpha sigma / (V - Vt) to first
   * order, over the square root of the number of gates (equation 9: mean T mu, variance T sigma^2).
   */
  double pathSpread(double volts) {
    return alpha * sigmaVolts / (volts - thresholdVolts) / StrictMath.sqrt(stages);
  }
}
