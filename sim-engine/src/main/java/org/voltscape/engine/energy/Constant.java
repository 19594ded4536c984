package org.voltscape.engine.energy;

/**
 * One number an energy term was computed from.
 *
 * @param name the quantity, for example {@code SRAM switched capacitance}
 * @param value its value in {@code unit}
 * @param unit SI unit, or {@code 1} for a pure number
 * @param tier how far it can be trusted; {@link Tier#GIVEN} for what the design or the operating
 *     point sets
 * @param source the id of a published figure (claims.csv, for example {@code MAT-013}), where else
 *     the number is printed, or how it was fitted or assumed; for what is given, what gave it
 */
public record Constant(String name, double value, String unit, Tier tier, String source) {
  public Constant {
    if (name.isBlank() || unit.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a constant needs a name, a unit and a source: " + name);
    }
  }

  /** A figure that others published. */
  public static Constant published(String name, double value, String unit, String source) {
    return new Constant(name, value, unit, Tier.MEASURED, source);
  }

  /** What is assumed, or comes from a model. */
  public static Constant modelled(String name, double value, String unit, String source) {
    return new Constant(name, value, unit, Tier.MODELLED, source);
  }

  /** What the design or the operating point sets. */
  public static Constant given(String name, double value, String unit, String source) {
    return new Constant(name, value, unit, Tier.GIVEN, source);
  }
}
