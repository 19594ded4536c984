package org.voltscape.engine.minerva.power;

import org.voltscape.engine.network.NetworkShape;

/**
 * Area of an accelerator, from cells and units of other circuits: what is published of Minerva's is
 * compared with it and is no part of it.
 */
public final class ArchitectureArea {
  /** A 6T cell of 45 nm, mm2: K.-L. Cheng et al., IEDM 2007. */
  public static final double CELL = 0.242e-6;

  /** Share of a memory macro that is cells; assumed. */
  public static final double CELL_SHARE = 0.6;

  /** Decoders, sense amplifiers and control of a bank beside that, mm2; assumed. */
  public static final double BANK = 0.002;

  /** An 8-bit multiplier of 45 nm, mm2: M. Horowitz, ISSCC 2014, figure 1.1.9. */
  public static final double MULTIPLY8 = 282e-6;

  /** An 8-bit adder of 45 nm, mm2: as the multiplier. */
  public static final double ADD8 = 36e-6;

  private static final double BYTE = 8;

  private ArchitectureArea() {}

  /**
   * The weight memory, mm2.
   *
   * @param words weights
   * @param bits of one
   */
  public static double weights(Architecture built, long words, int bits) {
    int banks = built.banks(words);
    double cells = (double) banks * built.rows(words) * bits;
    return cells * CELL / CELL_SHARE + banks * BANK;
  }

  /**
   * The activity memory, mm2: the input, and two buffers as large as the widest layer.
   *
   * @param bits of an activity
   */
  public static double activities(NetworkShape shape, int bits) {
    int widest = shape.layers().stream().mapToInt(l -> l.outputs()).max().orElseThrow();
    double cells = (shape.layers().get(0).inputs() + 2.0 * widest) * bits;
    return cells * CELL / CELL_SHARE + BANK;
  }

  /** The MAC units, mm2. */
  public static double datapath(Architecture built, int weightBits, int activityBits) {
    double product = MULTIPLY8 * weightBits * activityBits / (BYTE * BYTE);
    double sum = ADD8 * (weightBits + activityBits) / BYTE;
    return built.macUnits() * (product + sum);
  }
}
