package org.voltscape.engine.energy;

import org.voltscape.engine.array.circuit.DatapathFactors;

/**
 * What a mitigation scheme adds to the energy of the weight SRAM and of the datapath.
 *
 * @param scheme id of the scheme
 * @param extraBitsPerWord bits stored beside each weight word; the SRAM energy grows with the bits
 * @param sramEnergyFactor factor on the SRAM energy of all stored bits; 1 for none
 * @param datapath the MAC units with the scheme against the plain ones
 * @param source where the numbers come from
 */
public record SchemeCost(
    String scheme,
    double extraBitsPerWord,
    double sramEnergyFactor,
    DatapathFactors datapath,
    String source) {
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

  /** How far the numbers can be trusted: published figures are named by their ids. */
  public Tier tier() {
    return source.matches("(?s)[A-Z]{3}-\\d{3}.*") ? Tier.MEASURED : Tier.MODELLED;
  }

  /** A scheme that leaves the datapath alone. */
  public SchemeCost(
      String scheme, double extraBitsPerWord, double sramEnergyFactor, String source) {
    this(scheme, extraBitsPerWord, sramEnergyFactor, DatapathFactors.NONE, source);
  }
}
