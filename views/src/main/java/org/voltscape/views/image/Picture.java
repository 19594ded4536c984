package org.voltscape.views.image;

/**
 * What is to be drawn: a part of a matrix in colours, so many pixels of the screen large.
 *
 * @param source the matrix
 * @param palette colours of its categories
 * @param view the part shown
 * @param width in pixels
 * @param height in pixels
 */
record Picture(CellSource source, CellPalette palette, Viewport view, int width, int height) {
  /** The column under the middle of a pixel, or -1 outside the matrix. */
  int column(int x) {
    return cell(view.x(), x, source.columns());
  }

  /** The row under the middle of a pixel, or -1 outside the matrix. */
  int row(int y) {
    return cell(view.y(), y, source.rows());
  }

  private int cell(double origin, int pixel, int limit) {
    double cell = Math.floor(origin + (pixel + 0.5) / view.scale());
    return cell < 0 || cell >= limit ? -1 : (int) cell;
  }
}
