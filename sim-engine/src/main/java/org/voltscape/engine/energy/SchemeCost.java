package org.voltscape.engine.energy;

/**
 * What a mitigation scheme adds to the energy of the weight SRAM.
 *
 * @param scheme id of the scheme
 * @param extraBitsPerWord bits stored beside each weight word; the SRAM energy grows with the bits
 * @param sramEnergyFactor factor on the SRAM energy of all stored bits; 1 for none
 * @param source where the two numbers come from
 */
public record SchemeCost(
    String scheme, double extraBitsPerWord, double sramEnergyFactor, String source) {
  public SchemeCost {
    if (!(extraBitsPerWord >= 0) || !(sramEnergyFactor > 0) || source.isBlank()) {
      throw new IllegalArgumentException(
          "no such cost of "
              + scheme
              + ": "
              + extraBitsPerWord
              + " bits, factor "
              + sramEnergyFactor
              + ", source '"
              + source
              + "'");
    }
  }
}
