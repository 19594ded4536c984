package org.voltscape.engine.protection;

/** The cost of the double-sampling flip-flops that flag wrongly read bits. */
public final class RazorCost {
  /** Flip-flops on every column of the weight memory. */
  public static final ProtectionCost RAZOR =
      new ProtectionCost(
          0, 1.128, "MIN-109: Razor double sampling adds 12.8 % power to the weight memory");

  private RazorCost() {}
}
