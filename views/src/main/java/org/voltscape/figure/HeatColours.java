package org.voltscape.figure;

/**
 * The colours of a heat map: viridis (by Smith and van der Walt, CC0), whose lightness rises evenly
 * so that people with any common colour blindness, and grey prints, read the same order.
 */
public final class HeatColours {
  /** Number of colours; level 0 is the lowest value. */
  public static final int LEVELS = 255;

  private static final int[] ANCHORS = {
    0x440154, 0x481A6C, 0x472F7D, 0x414487, 0x39568C, 0x31688E, 0x2A788E, 0x23888E, 0x1F988B,
    0x22A884, 0x35B779, 0x54C568, 0x7AD151, 0xA5DB36, 0xD2E21B, 0xFDE725
  };

  private static final int[] TABLE = table();

  private HeatColours() {}

  private static int[] table() {
    int[] colours = new int[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      double at = (double) i / (LEVELS - 1) * (ANCHORS.length - 1);
      int from = Math.min(ANCHORS.length - 2, (int) at);
      colours[i] = mixed(ANCHORS[from], ANCHORS[from + 1], at - from);
    }
    return colours;
  }

  private static int mixed(int from, int to, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double a = from >> shift & 0xFF;
      double b = to >> shift & 0xFF;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }

  /**
   * The colour of a level as opaque ARGB.
   *
   * @param level 0 to {@link #LEVELS} - 1
   */
  public static int argb(int level) {
    return 0xFF000000 | TABLE[level];
  }
}
