package org.voltscape.engine.protection.rules;

import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ReadCircuit;
import org.voltscape.engine.word.WordShape;

/** What it costs to invert words where a flag says so. */
public final class FlagCost {
  private FlagCost() {}

  /** The parameter that says where the flag is. */
  public static ParamSpec parameter() {
    return ParamSpec.choice(
        "flag",
        "lsb",
        List.of("lsb", "extra-bit"),
        "What says that a word is inverted: its lowest bit, or a cell of its own, which can fail too.");
  }

  /** The cost for words of a shape, with the flag in a cell of its own or in the lowest bit. */
  public static ProtectionCost of(WordShape shape, boolean ownCell) {
    int bits = shape.bits();
    ProtectionCost cost = ProtectionCost.FREE.withMapAtDeployment();
    return ownCell
        ? cost.withCells(1, bits)
            .withCircuit(ReadCircuit.xors(bits))
            .from("Hosseini 3.3 and footnote 4 (HOS-144): one XOR a bit and a cell for the flag")
        : cost.withCircuit(ReadCircuit.xors(bits - 1))
            .from("HOS-144: one XOR a bit except the lowest");
  }
}
