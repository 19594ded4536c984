package org.voltscape.engine.energy;

/**
 * One number an energy term was computed from.
 *
 * @param name the quantity, for example {@code SRAM switched capacitance}
 * @param value its value in {@code unit}
 * @param unit SI unit, or {@code 1} for a pure number
 * @param source the id of a published figure (claims.csv, for example {@code MAT-013}), or {@code
 *     model: ...} where it was fitted or assumed, or the operating point that set it
 */
public record Constant(String name, double value, String unit, String source) {
  public Constant {
    if (name.isBlank() || unit.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a constant needs a name, a unit and a source: " + name);
    }
  }
}
