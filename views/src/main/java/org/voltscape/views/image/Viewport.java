package org.voltscape.views.image;

import java.util.Locale;

/**
 * Which part of a matrix a picture shows. Immutable.
 *
 * @param x column (with fraction) at the left edge of the picture
 * @param y row (with fraction) at its upper edge
 * @param scale pixels of the screen per cell
 */
record Viewport(double x, double y, double scale) {
  /** Largest cell, in pixels. */
  static final double MAX_SCALE = 96;

  /** The whole matrix in the middle of the picture; cells of whole pixels where they fit. */
  static Viewport fit(int rows, int columns, int width, int height) {
    return fit(rows, columns, width, height, true);
  }

  /**
   * The whole matrix in the middle of the picture.
   *
   * @param whole whether cells larger than a pixel are made of whole pixels
   */
  static Viewport fit(int rows, int columns, int width, int height, boolean whole) {
    double scale = Math.min(MAX_SCALE, fitScale(rows, columns, width, height));
    if (whole && scale > 1) {
      scale = Math.floor(scale);
    }
    return new Viewport((columns - width / scale) / 2, (rows - height / scale) / 2, scale);
  }

  private static double fitScale(int rows, int columns, int width, int height) {
    return Math.min((double) width / columns, (double) height / rows);
  }

  /** Zoomed by a factor; the cell under pixel (px, py) stays there. */
  Viewport zoomed(double factor, double px, double py, int rows, int columns, int w, int h) {
    double least = Math.min(MAX_SCALE, fitScale(rows, columns, w, h)) / 2;
    double next = Math.max(least, Math.min(MAX_SCALE, scale * factor));
    double cellX = x + px / scale;
    double cellY = y + py / scale;
    return new Viewport(cellX - px / next, cellY - py / next, next).kept(rows, columns, w, h);
  }

  /** Moved by pixels: the picture follows. */
  Viewport moved(double dx, double dy, int rows, int columns, int w, int h) {
    return new Viewport(x - dx / scale, y - dy / scale, scale).kept(rows, columns, w, h);
  }

  /** With a cell in the middle of the picture. */
  Viewport centredOn(CellPosition cell, double newScale, int w, int h) {
    double s = Math.min(MAX_SCALE, newScale);
    return new Viewport(cell.column() + 0.5 - w / s / 2, cell.row() + 0.5 - h / s / 2, s);
  }

  /** The same part around the same middle in a picture of another size. */
  Viewport inPicture(int w, int h, int otherW, int otherH) {
    double nextX = x + (w - otherW) / scale / 2;
    double nextY = y + (h - otherH) / scale / 2;
    return new Viewport(nextX, nextY, scale);
  }

  /** Moved back so far that the middle of the picture is on the matrix. */
  Viewport kept(int rows, int columns, int w, int h) {
    double halfW = w / scale / 2;
    double halfH = h / scale / 2;
    double nextX = Math.max(-halfW, Math.min(columns - halfW, x));
    double nextY = Math.max(-halfH, Math.min(rows - halfH, y));
    return new Viewport(nextX, nextY, scale);
  }

  /** The cell under a pixel, or null outside the matrix. */
  CellPosition cellAt(double px, double py, int rows, int columns) {
    double column = Math.floor(x + px / scale);
    double row = Math.floor(y + py / scale);
    if (column < 0 || row < 0 || column >= columns || row >= rows) {
      return null;
    }
    return new CellPosition((int) row, (int) column);
  }

  /** How many cells of the matrix are seen. */
  long visibleCells(int rows, int columns, int w, int h) {
    double seenColumns = Math.min(columns, x + w / scale) - Math.max(0, x);
    double seenRows = Math.min(rows, y + h / scale) - Math.max(0, y);
    return (long) (Math.max(0, seenColumns) * Math.max(0, seenRows));
  }

  /** For people: how cells and pixels relate. */
  String scaleText() {
    if (scale >= 1) {
      return String.format(Locale.ROOT, "1 cell = %s × %s px", number(scale), number(scale));
    }
    return String.format(Locale.ROOT, "1 px = %s cells", number(1 / (scale * scale)));
  }

  private static String number(double value) {
    boolean whole = value >= 10 || Math.abs(value - Math.rint(value)) < 0.05;
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%.1f", value);
  }
}
