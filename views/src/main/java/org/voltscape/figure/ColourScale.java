package org.voltscape.figure;

/**
 * Colours from dark blue over green to yellow for values from low to high: viridis of matplotlib
 * (CC0), which people with any common colour blindness, and grey prints, keep in order.
 */
public final class ColourScale {
  /** Number of colours. */
  public static final int SIZE = 255;

  /** Viridis at ten equally spaced positions; between them colours are mixed evenly. */
  private static final int[] ANCHORS = {
    0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B,
    0xFDE725
  };

  private static final int[] COLOURS = colours();

  private ColourScale() {}

  /** The colours the scale is made of, at equal distances from its low to its high end. */
  static int[] anchors() {
    return ANCHORS.clone();
  }

  private static int[] colours() {
    int[] colours = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double at = (double) i * (ANCHORS.length - 1) / (SIZE - 1);
      int below = Math.min((int) at, ANCHORS.length - 2);
      int colour = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int from = ANCHORS[below] >> shift & 0xFF;
        int to = ANCHORS[below + 1] >> shift & 0xFF;
        colour |= (int) Math.round(from + (to - from) * (at - below)) << shift;
      }
      colours[i] = colour;
    }
    return colours;
  }

  /**
   * A colour.
   *
   * @param place 0 for the lowest to {@link #SIZE} - 1 for the highest
   * @return 0xRRGGBB
   */
  public static int colour(int place) {
    return COLOURS[place];
  }
}
