package org.voltscape.engine.protection;

/**
 * What a scheme costs beside accuracy.
 *
 * @param extraBitsPerWord cells added to every word
 * @param sramPowerFactor factor on the power of the weight memory; 1 where nothing is added
 * @param source where the factor comes from
 */
public record ProtectionCost(double extraBitsPerWord, double sramPowerFactor, String source) {
  /** A scheme that adds nothing. */
  public static final ProtectionCost FREE = new ProtectionCost(0, 1, "no added hardware");
}
