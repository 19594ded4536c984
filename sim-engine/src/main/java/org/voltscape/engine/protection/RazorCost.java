package org.voltscape.engine.protection;

/** The cost of the double-sampling flip-flops that flag wrongly read bits. */
public final class RazorCost {
  private RazorCost() {}

  /**
   * Flip-flops on every column of the weight memory and what is made of their flags.
   *
   * @param masking in words
   */
  public static ProtectionCost with(String masking) {
    return ProtectionCost.FREE
        .withFactors(1.128, 1.003)
        .withCircuit(ReadCircuit.of("a Razor flip-flop on every column, " + masking))
        .from(
            "MIN-109, MIN-110: Razor double sampling adds 12.8 % power and 0.3 % area to the weight"
                + " memory");
  }
}
