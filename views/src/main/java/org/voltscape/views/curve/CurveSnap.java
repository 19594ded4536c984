package org.voltscape.views.curve;

import java.math.BigDecimal;
import java.math.MathContext;

/** Round values near those the mouse points at. */
final class CurveSnap {
  private static final double VOLTS = 5e-3;
  private static final double[] DIGITS = {1, 2, 5, 10};

  private CurveSnap() {}

  /** The nearest multiple of 5 mV, at least one. */
  static double volts(double volts) {
    return decimals(Math.max(1, Math.rint(volts / VOLTS)) * VOLTS, 4);
  }

  /** The nearest of 1, 2 and 5 times a power of ten on a logarithmic scale; 0 stays. */
  static double probability(double p) {
    if (p <= 0) {
      return 0;
    }
    double decade = Math.pow(10, Math.floor(Math.log10(p)));
    double best = decade;
    for (double digit : DIGITS) {
      double candidate = digit * decade;
      if (Math.abs(Math.log(candidate / p)) < Math.abs(Math.log(best / p))) {
        best = candidate;
      }
    }
    return digits(best, 1);
  }

  /** A tenth of a millivolt is as fine as the mouse goes. */
  static double tidyVolts(double volts) {
    return decimals(volts, 4);
  }

  /** Three digits are as fine as the mouse goes; near 1, three digits of what is missing. */
  static double tidyProbability(double p) {
    if (p <= 0 || p >= 1) {
      return p;
    }
    return p > 0.5 ? 1 - digits(1 - p, 3) : digits(p, 3);
  }

  private static double decimals(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, java.math.RoundingMode.HALF_EVEN).doubleValue();
  }

  private static double digits(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
  }
}
