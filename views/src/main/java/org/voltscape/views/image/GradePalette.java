package org.voltscape.views.image;

import org.voltscape.figure.ColourScale;

/** The colours of a heat map; cells without a value are hatched in greys. Immutable. */
public final class GradePalette implements CellPalette {
  /** For a light ground and a dark one. */
  public static final GradePalette LIGHT = new GradePalette(0xFFF3F5F7, 0xFFB4BCC5, 0xFF1F2328);

  public static final GradePalette DARK = new GradePalette(0xFF161B22, 0xFF59636E, 0xFFF0F6FC);

  private static final int GRID = 0xFF000000;

  private final int ground;
  private final int hatch;
  private final int mark;

  private GradePalette(int ground, int hatch, int mark) {
    this.ground = ground;
    this.hatch = hatch;
    this.mark = mark;
  }

  @Override
  public int color(int category) {
    return category == 0 ? ground : 0xFF000000 | ColourScale.colour(category - 1);
  }

  @Override
  public int pooled(int[] counts, int offset, float leastStrength) {
    long sum = 0;
    long count = 0;
    for (int k = 1; k <= ColourScale.SIZE; k++) {
      sum += (long) k * counts[offset + k];
      count += counts[offset + k];
    }
    return count == 0 ? ground : color((int) ((sum + count / 2) / count));
  }

  @Override
  public int grid() {
    return GRID;
  }

  @Override
  public int groupGrid() {
    return hatch;
  }

  @Override
  public int mark() {
    return mark;
  }
}
