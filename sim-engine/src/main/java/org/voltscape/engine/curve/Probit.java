package org.voltscape.engine.curve;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution function and its inverse. */
public final class Probit {
  /** Probits beyond this count as certain: the failure probability is then below 1e-300. */
  public static final double LIMIT = 37;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Probit() {}

  /** The z whose normal distribution function is {@code p}; ends at +-{@link #LIMIT}. */
  public static double of(double p) {
    if (p <= 0) {
      return -LIMIT;
    }
    if (p >= 1) {
      return LIMIT;
    }
    return NORMAL.inverseCumulativeProbability(p);
  }

  /** The normal distribution function. */
  public static double probability(double z) {
    return NORMAL.cumulativeProbability(z);
  }
}
