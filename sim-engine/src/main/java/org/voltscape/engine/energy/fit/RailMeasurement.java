package org.voltscape.engine.energy.fit;

/**
 * One measurement of a supply rail.
 *
 * @param volts its supply, V, above 0
 * @param hertz the clock, Hz; 0 where the clock stands and all that is measured is leakage; NaN
 *     where it is not known
 * @param value what was measured, above 0, in the unit of {@code quantity}
 * @param quantity what was measured
 * @param uncertainty half the width of the measurement's own 95 % interval over its value; NaN
 *     where it is not known
 */
public record RailMeasurement(
    double volts, double hertz, double value, Quantity quantity, double uncertainty) {
  /** What is measured. */
  public enum Quantity {
    /** Power, W. */
    POWER,
    /** Energy of a clock cycle, J. */
    ENERGY
  }

  /**
   * @throws IllegalArgumentException for what nobody can have measured
   */
  public RailMeasurement {
    boolean clock = Double.isNaN(hertz) || hertz >= 0 && hertz < Double.POSITIVE_INFINITY;
    if (!(volts > 0) || !(value > 0) || Double.isInfinite(volts + value) || !clock) {
      throw new IllegalArgumentException(
          "no measurement: " + value + " at " + volts + " V and " + hertz + " Hz");
    }
    if (hertz == 0 && quantity == Quantity.ENERGY) {
      throw new IllegalArgumentException("no energy of a cycle where the clock stands");
    }
    if (uncertainty <= 0) {
      throw new IllegalArgumentException("no uncertainty: " + uncertainty);
    }
  }

  /** A power, W, at a clock, Hz. */
  public static RailMeasurement power(double volts, double hertz, double watts) {
    return new RailMeasurement(volts, hertz, watts, Quantity.POWER, Double.NaN);
  }

  /** An energy of a clock cycle, J, whatever the clock was. */
  public static RailMeasurement energy(double volts, double joules) {
    return new RailMeasurement(volts, Double.NaN, joules, Quantity.ENERGY, Double.NaN);
  }

  /** Whether the clock is known. */
  public boolean clocked() {
    return !Double.isNaN(hertz);
  }

  /** Power, W; NaN where the clock that it needs is not known. */
  public double watts() {
    return quantity == Quantity.POWER ? value : value * hertz;
  }

  /** Energy of a clock cycle, J; NaN where there is none: the clock stands or is not known. */
  public double joulesPerCycle() {
    if (quantity == Quantity.ENERGY) {
      return value;
    }
    return hertz > 0 ? value / hertz : Double.NaN;
  }
}
