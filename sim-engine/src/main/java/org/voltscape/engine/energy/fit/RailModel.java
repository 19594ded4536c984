package org.voltscape.engine.energy.fit;

/** The laws that a rail's measurements can tell. */
public enum RailModel {
  /** Energy of a clock cycle as one power of the supply: switching and leakage together. */
  ENERGY_LAW("energy-law", "E(V) = E0 (V / V0)^n", "J/cycle"),
  /** Power as one power of the supply, where the clock is not known. */
  POWER_LAW("power-law", "P(V) = P0 (V / V0)^n", "W"),
  /** Switching and leakage told apart. */
  SWITCHING_AND_LEAKAGE(
      "switching-and-leakage", "P(V, f) = C f V0^2 (V / V0)^n + I0 V exp(s (V - V0))", "W"),
  /** Leakage alone. */
  LEAKAGE("leakage", "P(V) = I0 V exp(s (V - V0))", "W");

  private final String id;
  private final String formula;
  private final String unit;

  RailModel(String id, String formula, String unit) {
    this.id = id;
    this.formula = formula;
    this.unit = unit;
  }

  /** Name in answers, for example {@code energy-law}. */
  public String id() {
    return id;
  }

  /** The law with the symbols of its constants. */
  public String formula() {
    return formula;
  }

  /** Unit of what it gives: {@code W} or {@code J/cycle}. */
  public String unit() {
    return unit;
  }
}
