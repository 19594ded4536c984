package org.voltscape.engine.energy.fit;

/** A fitted model as a function of the supply and the clock, with its 95 % band. Immutable. */
public final class RailCurve {
  private final RailModel model;
  private final double v0;
  private final double[] parameters;
  private final int[] free;
  private final double[][] covariance;
  private final double quantile;

  /**
   * @param parameters of {@link RailEquations}
   * @param free those that were sought
   * @param covariance of those; without rows where there is no band
   * @param quantile standard errors that make half the band
   */
  RailCurve(
      RailModel model,
      double v0,
      double[] parameters,
      int[] free,
      double[][] covariance,
      double quantile) {
    this.model = model;
    this.v0 = v0;
    this.parameters = parameters.clone();
    this.free = free.clone();
    this.covariance = covariance.clone();
    this.quantile = quantile;
  }

  /** Value of a parameter of {@link RailEquations}. */
  double parameter(int place) {
    return parameters[place];
  }

  /** Whether a parameter was sought, not assumed. */
  boolean sought(int place) {
    return RailEquations.contains(free, place);
  }

  private double switching(double volts, double hertz) {
    double one =
        Math.exp(
            parameters[RailEquations.SWITCHING]
                + parameters[RailEquations.EXPONENT] * Math.log(volts / v0));
    return switch (model) {
      case ENERGY_LAW, POWER_LAW -> one;
      case SWITCHING_AND_LEAKAGE -> hertz == 0 ? 0 : one * hertz;
      case LEAKAGE -> 0;
    };
  }

  private double leakage(double volts) {
    return switch (model) {
      case ENERGY_LAW, POWER_LAW -> 0;
      case SWITCHING_AND_LEAKAGE, LEAKAGE ->
          volts
              * Math.exp(
                  parameters[RailEquations.LEAKAGE]
                      + parameters[RailEquations.SLOPE] * (volts - v0));
    };
  }

  /**
   * The model in its own unit.
   *
   * @param volts supply, V
   * @param hertz clock, Hz; of no account where the model has none
   */
  public double at(double volts, double hertz) {
    return switching(volts, hertz) + leakage(volts);
  }

  /** Whether a band is known. */
  public boolean hasBand() {
    return covariance.length > 0;
  }

  /**
   * The factor by which the band reaches above the model, and below it; NaN where no band is known.
   *
   * @param volts supply, V
   * @param hertz clock, Hz
   */
  public double bandFactor(double volts, double hertz) {
    if (!hasBand()) {
      return Double.NaN;
    }
    double share = switching(volts, hertz) / at(volts, hertz);
    double[] slopes = {share, share * Math.log(volts / v0), 1 - share, (1 - share) * (volts - v0)};
    double variance = 0;
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        variance += slopes[free[i]] * covariance[i][j] * slopes[free[j]];
      }
    }
    return Math.exp(quantile * Math.sqrt(Math.max(0, variance)));
  }
}
