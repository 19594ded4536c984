package org.voltscape.engine.energy.dram;

/** How the energy of a memory follows its supply: the two readings of the paper. */
public enum VoltageLaw {
  /**
   * Energy goes with V: currents stay, as the paper's reductions of power say (EDE-105, EDE-110).
   */
  LINEAR(1),
  /** Energy goes with V squared: charge goes with V, as circuits do. */
  QUADRATIC(2);

  private final int exponent;

  VoltageLaw(int exponent) {
    this.exponent = exponent;
  }

  /** Exponent of the supply. */
  public int exponent() {
    return exponent;
  }

  /** Energy over the energy at the nominal supply. */
  public double factor(double volts, double nominal) {
    return Math.pow(volts / nominal, exponent);
  }
}
