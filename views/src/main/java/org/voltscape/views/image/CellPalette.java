package org.voltscape.views.image;

/** Colours of a matrix as opaque ARGB numbers. Implementations are immutable. */
public interface CellPalette {
  /** Colour of a cell. */
  int color(int category);

  /**
   * Colour of a pixel that stands for several cells. It must not hide the only remarkable cell
   * among many.
   *
   * @param counts cells of each category, from {@code offset} on; at least one is not 0
   * @param leastStrength how far the colour goes, in (0, 1], from the background to that of the
   *     remarkable cells where there is only one among very many; strong in sparse pictures, weaker
   *     in dense ones to leave room for shades of density
   */
  int pooled(int[] counts, int offset, float leastStrength);

  /** Colour of the lines between cells. */
  int grid();

  /** Colour of the lines between groups of cells. */
  int groupGrid();

  /** Colour of marks on the picture: the cell under the mouse, the focus frame. */
  int mark();
}
