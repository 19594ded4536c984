package org.voltscape.engine.energy;

import java.util.List;

/**
 * One addend of an energy figure.
 *
 * @param name what spends the energy, for example {@code SRAM leakage}
 * @param value energy in {@code unit}; a scheme's saving is negative
 * @param unit {@code J/cycle} or {@code J/inference}
 * @param source the formula in words and where its constants come from
 * @param inputs the constants and operating-point values in the formula
 */
public record EnergyTerm(
    String name, double value, String unit, String source, List<Constant> inputs) {
  public EnergyTerm {
    if (name.isBlank() || unit.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a term needs a name, a unit and a source: " + name);
    }
    inputs = List.copyOf(inputs);
  }
}
