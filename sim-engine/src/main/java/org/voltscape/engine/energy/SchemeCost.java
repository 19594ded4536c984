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
  /** Power of Razor-equipped weight SRAM over plain SRAM (MIN-109: +12.8 %). */
  public static final double RAZOR_SRAM_FACTOR = 1.128;

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

  /** A scheme that finds its faults by Razor double sampling on the SRAM's outputs. */
  public static SchemeCost razor(String scheme) {
    return new SchemeCost(scheme, 0, RAZOR_SRAM_FACTOR, "MIN-109");
  }

  /** A scheme that stores more bits beside each word, such as parity or a code's check bits. */
  public static SchemeCost extraBits(String scheme, double bitsPerWord, String source) {
    return new SchemeCost(scheme, bitsPerWord, 1, source);
  }
}
