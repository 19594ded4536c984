package org.voltscape.views.image;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Draws a matrix of grades. While cells are small a pixel has the mean grade of what it covers,
 * weighted by area, so that cells look equally large at every zoom; larger ones are drawn one by
 * one. Cells without a grade are hatched. Keeps scratch space: one renderer a thread.
 */
final class GradedRenderer {
  /** Cells of at least so many pixels are drawn with sharp edges. */
  private static final double SHARP_FROM = 5;

  private static final int HATCH = 6;
  private static final int HATCH_LINE = 2;

  private int[] first = new int[0];
  private int[] last = new int[0];
  private float[] firstShare = new float[0];
  private float[] lastShare = new float[0];
  private float[] rowSums = new float[0];
  private float[] rowShares = new float[0];
  private float[] sums = new float[0];
  private float[] shares = new float[0];
  private int[] grades = new int[0];
  private final int[] colours = new int[CellSource.MOST_GRADES];

  /** As {@link MatrixRenderer#render}. */
  void render(Picture picture, int[] pixels, BooleanSupplier outdated) {
    for (int k = 0; k < picture.source().categories(); k++) {
      colours[k] = picture.palette().color(k);
    }
    if (picture.view().scale() < SHARP_FROM) {
      renderMeans(picture, pixels, outdated);
    } else {
      renderCells(picture, pixels, outdated);
    }
  }

  private void renderMeans(Picture picture, int[] pixels, BooleanSupplier outdated) {
    CellSource source = picture.source();
    Viewport view = picture.view();
    int width = picture.width();
    int height = picture.height();
    int rows = source.rows();
    int columns = source.columns();
    double cells = 1 / view.scale();
    int top = (int) Math.max(0, Math.floor(view.y()));
    int end = (int) Math.min(rows, Math.ceil(view.y() + height * cells));
    reserve(width, Math.max(0, end - top), columns);
    for (int x = 0; x < width; x++) {
      spanColumns(x, view.x() + x * cells, view.x() + (x + 1) * cells, columns);
    }
    for (int row = top; row < end && !outdated.getAsBoolean(); row++) {
      for (int c = 0; c < columns; c++) {
        grades[c] = source.category(row, c);
      }
      meansOfRow((row - top) * width, width);
    }
    for (int y = 0; y < height && !outdated.getAsBoolean(); y++) {
      double from = Math.max(0, view.y() + y * cells);
      double to = Math.min(rows, view.y() + (y + 1) * cells);
      int line = y * width;
      if (from >= to) {
        Arrays.fill(pixels, line, line + width, 0);
        continue;
      }
      Arrays.fill(sums, 0, width, 0);
      Arrays.fill(shares, 0, width, 0);
      for (int row = (int) from; row < to && row < end; row++) {
        float share = (float) (Math.min(to, row + 1) - Math.max(from, row));
        int at = (row - top) * width;
        for (int x = 0; x < width; x++) {
          sums[x] += share * rowSums[at + x];
          shares[x] += share * rowShares[at + x];
        }
      }
      for (int x = 0; x < width; x++) {
        pixels[line + x] = mean(picture.palette(), x, y);
      }
    }
  }

  private int mean(CellPalette palette, int x, int y) {
    if (first[x] < 0) {
      return 0;
    }
    // A share this small is rounding.
    return shares[x] > 1e-4f ? colours[(int) (sums[x] / shares[x] + 0.5f)] : hatch(palette, x, y);
  }

  private int hatch(CellPalette palette, int x, int y) {
    return (x + y) % HATCH < HATCH_LINE ? palette.groupGrid() : colours[0];
  }

  /** Which columns a pixel covers, and how much of the first and the last. */
  private void spanColumns(int x, double start, double stop, int columns) {
    double from = Math.max(0, start);
    double to = Math.min(columns, stop);
    if (from >= to) {
      first[x] = -1;
      return;
    }
    first[x] = (int) from;
    last[x] = (int) Math.ceil(to) - 1;
    firstShare[x] = (float) (Math.min(to, first[x] + 1) - from);
    lastShare[x] = (float) (to - last[x]);
  }

  private void meansOfRow(int at, int width) {
    for (int x = 0; x < width; x++) {
      float sum = 0;
      float share = 0;
      if (first[x] >= 0) {
        for (int c = first[x]; c <= last[x]; c++) {
          if (grades[c] > 0) {
            float part = c == first[x] ? firstShare[x] : c == last[x] ? lastShare[x] : 1;
            sum += part * grades[c];
            share += part;
          }
        }
      }
      rowSums[at + x] = sum;
      rowShares[at + x] = share;
    }
  }

  private void renderCells(Picture picture, int[] pixels, BooleanSupplier outdated) {
    CellSource source = picture.source();
    CellPalette palette = picture.palette();
    int width = picture.width();
    boolean grid = picture.view().scale() >= MatrixRenderer.GRID_FROM;
    reserve(width, 0, source.columns());
    for (int x = 0; x < width; x++) {
      first[x] = picture.column(x);
      last[x] = picture.column(x - 1);
    }
    int drawnRow = -1;
    int above = picture.row(-1);
    for (int y = 0; y < picture.height() && !outdated.getAsBoolean(); y++) {
      int row = picture.row(y);
      int line = y * width;
      if (row < 0) {
        Arrays.fill(pixels, line, line + width, 0);
        above = row;
        continue;
      }
      if (row != drawnRow) {
        for (int c = 0; c < source.columns(); c++) {
          grades[c] = source.category(row, c);
        }
        drawnRow = row;
      }
      for (int x = 0; x < width; x++) {
        int column = first[x];
        if (column < 0) {
          pixels[line + x] = 0;
        } else if (grid && (row != above || column != last[x])) {
          pixels[line + x] = palette.grid();
        } else {
          pixels[line + x] = grades[column] > 0 ? colours[grades[column]] : hatch(palette, x, y);
        }
      }
      above = row;
    }
  }

  private void reserve(int width, int rows, int columns) {
    if (first.length < width) {
      first = new int[width];
      last = new int[width];
      firstShare = new float[width];
      lastShare = new float[width];
      sums = new float[width];
      shares = new float[width];
    }
    if (rowSums.length < width * rows) {
      rowSums = new float[width * rows];
      rowShares = new float[width * rows];
    }
    if (grades.length < columns) {
      grades = new int[columns];
    }
  }
}
