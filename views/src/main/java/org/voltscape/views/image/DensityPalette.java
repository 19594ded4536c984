package org.voltscape.views.image;

/** Pooled pixels are shaded by the share of remarkable cells, in the mixed hue of those cells. */
public final class DensityPalette implements CellPalette {
  /** Totals up to here use a table of reciprocals instead of divisions. */
  private static final int TABLE = 1024;

  private static final float[] RECIPROCAL = reciprocals();

  private final int[] colors;
  private final int grid;
  private final int groupGrid;
  private final int mark;
  private final float[] red;
  private final float[] green;
  private final float[] blue;

  /**
   * @param colors ARGB of the categories; category 0 is the background
   * @param grid ARGB of the lines between cells
   * @param groupGrid ARGB of the lines between groups of cells
   * @param mark ARGB of marks
   */
  public DensityPalette(int[] colors, int grid, int groupGrid, int mark) {
    int n = colors.length;
    this.colors = new int[n];
    red = new float[n];
    green = new float[n];
    blue = new float[n];
    for (int i = 0; i < n; i++) {
      this.colors[i] = colors[i] | 0xFF000000;
      red[i] = colors[i] >> 16 & 0xFF;
      green[i] = colors[i] >> 8 & 0xFF;
      blue[i] = colors[i] & 0xFF;
    }
    this.grid = grid | 0xFF000000;
    this.groupGrid = groupGrid | 0xFF000000;
    this.mark = mark | 0xFF000000;
  }

  private static float[] reciprocals() {
    float[] table = new float[TABLE];
    for (int i = 1; i < TABLE; i++) {
      table[i] = 1f / i;
    }
    return table;
  }

  @Override
  public int color(int category) {
    return colors[category];
  }

  @Override
  public int pooled(int[] counts, int offset, float leastStrength) {
    int remarkable = 0;
    float r = 0;
    float g = 0;
    float b = 0;
    for (int k = 1; k < colors.length; k++) {
      int n = counts[offset + k];
      remarkable += n;
      r += n * red[k];
      g += n * green[k];
      b += n * blue[k];
    }
    if (remarkable == 0) {
      return colors[0];
    }
    float share = remarkable * reciprocal(remarkable + counts[offset]);
    float full = leastStrength + (1 - leastStrength) * share;
    float each = full * reciprocal(remarkable);
    float rest = 1 - full;
    int ri = (int) (rest * red[0] + each * r + 0.5f);
    int gi = (int) (rest * green[0] + each * g + 0.5f);
    int bi = (int) (rest * blue[0] + each * b + 0.5f);
    return 0xFF000000 | ri << 16 | gi << 8 | bi;
  }

  private static float reciprocal(int n) {
    return n < TABLE ? RECIPROCAL[n] : 1f / n;
  }

  @Override
  public int grid() {
    return grid;
  }

  @Override
  public int groupGrid() {
    return groupGrid;
  }

  @Override
  public int mark() {
    return mark;
  }
}
