package org.voltscape.views.image;

import java.util.Arrays;

/**
 * Colours of pooled pixels, remembered: most pixels of a picture have one of few mixtures. Scratch
 * space of one thread.
 */
final class PooledShades {
  private static final int COUNT_BITS = 5;
  private static final int MOST_REMEMBERED = 1 << COUNT_BITS;

  /** Colour of a mixture of up to three categories; 0 where it is not known yet. */
  private final int[] known = new int[1 << 3 * COUNT_BITS];

  private CellPalette palette;
  private int categories;
  private float strength;

  /**
   * Prepares for a picture.
   *
   * @param leastStrength as in {@link CellPalette#pooled}
   */
  void use(CellPalette next, int nextCategories, float leastStrength) {
    if (palette != next || categories != nextCategories || strength != leastStrength) {
      palette = next;
      categories = nextCategories;
      strength = leastStrength;
      Arrays.fill(known, 0);
    }
  }

  /**
   * Colours a row of pixels.
   *
   * @param counts cells of each category under each pixel
   * @param out colours from index {@code at} on; 0 for a pixel without cells
   */
  void shade(int[] counts, int pixels, int[] out, int at) {
    if (categories == 3) {
      for (int i = 0; i < pixels; i++) {
        out[at + i] = shadeOfThree(counts, 3 * i);
      }
    } else {
      for (int i = 0; i < pixels; i++) {
        out[at + i] = shadeOfAny(counts, categories * i);
      }
    }
  }

  private int shadeOfThree(int[] counts, int offset) {
    int a = counts[offset];
    int b = counts[offset + 1];
    int c = counts[offset + 2];
    if ((a | b | c) >= MOST_REMEMBERED) {
      return palette.pooled(counts, offset, strength);
    }
    int mixture = (a << COUNT_BITS | b) << COUNT_BITS | c;
    int color = known[mixture];
    if (color == 0 && mixture != 0) {
      color = palette.pooled(counts, offset, strength);
      known[mixture] = color;
    }
    return color;
  }

  private int shadeOfAny(int[] counts, int offset) {
    for (int k = 0; k < categories; k++) {
      if (counts[offset + k] != 0) {
        return palette.pooled(counts, offset, strength);
      }
    }
    return 0;
  }
}
