package org.voltscape.engine.protection.rules;

import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ReadCircuit;
import org.voltscape.engine.word.WordShape;

/** What it costs to invert words with an odd number of ones. */
public final class CountOneCost {
  private CountOneCost() {}

  /** The cost for words of a shape. */
  public static ProtectionCost of(WordShape shape) {
    int bits = shape.bits();
    return ProtectionCost.FREE
        .withMapAtDeployment()
        .withCircuit(new ReadCircuit(bits, 1, bits, ""))
        .from("HOS-145: one XOR of all bits and one XOR a bit");
  }
}
