package org.voltscape.engine.energy;

/**
 * The supplies of an operating point.
 *
 * @param swept the supply that the platform's scenario sweeps, V
 * @param logic supply of the logic where it is set beside it, V; not a number where the scenario
 *     says what it is
 */
public record Supplies(double swept, double logic) {
  /** The scenario's supply alone. */
  public static Supplies of(double swept) {
    return new Supplies(swept, Double.NaN);
  }

  /** Whether the logic has a supply of its own. */
  public boolean setsLogic() {
    return !Double.isNaN(logic);
  }
}
