package org.voltscape.engine.protection;

import java.util.ArrayList;
import java.util.List;

/**
 * What a scheme adds between the cells and the datapath, counted as Hosseini et al. (TECS 2021,
 * section 3.3) count it.
 *
 * @param xorGates exclusive-or gates of two inputs
 * @param wideXorGates exclusive-or gates of many inputs
 * @param wideXorInputs inputs of the widest of them; 0 where there is none
 * @param other anything else, in words; empty for nothing
 */
public record ReadCircuit(int xorGates, int wideXorGates, int wideXorInputs, String other) {
  /** Nothing at all. */
  public static final ReadCircuit NONE = new ReadCircuit(0, 0, 0, "");

  /** Two-input exclusive-or gates and nothing else. */
  public static ReadCircuit xors(int gates) {
    return new ReadCircuit(gates, 0, 0, "");
  }

  /** Something without exclusive-or gates. */
  public static ReadCircuit of(String other) {
    return new ReadCircuit(0, 0, 0, other);
  }

  /** The circuit in words; {@code none} where there is none. */
  public String describe() {
    List<String> parts = new ArrayList<>();
    if (wideXorGates == 1) {
      parts.add("one " + wideXorInputs + "-input XOR");
    } else if (wideXorGates > 1) {
      parts.add(wideXorGates + " XORs of up to " + wideXorInputs + " inputs");
    }
    if (xorGates > 0) {
      parts.add(xorGates + " two-input XOR" + (xorGates == 1 ? "" : "s"));
    }
    if (!other.isEmpty()) {
      parts.add(other);
    }
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }
}
