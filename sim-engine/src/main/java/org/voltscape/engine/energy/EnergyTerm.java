package org.voltscape.engine.energy;

import java.util.List;

/**
 * One addend of an energy figure.
 *
 * @param name what spends the energy, for example {@code SRAM leakage}
 * @param value energy in {@code unit}; a scheme's saving is negative
 * @param unit {@code J/cycle} or {@code J/inference}
 * @param tier how far it can be trusted: that of the least trusted of its constants, or less
 * @param source the formula in words
 * @param inputs the constants and operating-point values in the formula, at least one
 */
public record EnergyTerm(
    String name, double value, String unit, Tier tier, String source, List<Constant> inputs) {
  public EnergyTerm {
    if (name.isBlank() || unit.isBlank() || source.isBlank() || inputs.isEmpty()) {
      throw new IllegalArgumentException(
          "a term needs a name, a unit, a source and what it is made of: " + name);
    }
    inputs = List.copyOf(inputs);
  }

  /** A term as trusted as the least trusted of its constants. */
  public static EnergyTerm of(
      String name, double value, String unit, String source, List<Constant> inputs) {
    Tier tier = inputs.stream().map(Constant::tier).reduce(Tier.GIVEN, Tier::and);
    // What is given alone is arithmetic on somebody's wish: no better than a model.
    return new EnergyTerm(
        name, value, unit, tier == Tier.GIVEN ? Tier.MODELLED : tier, source, inputs);
  }

  /** The same, no more trusted than this. */
  public EnergyTerm atBest(Tier worst) {
    return new EnergyTerm(name, value, unit, tier.and(worst), source, inputs);
  }
}
