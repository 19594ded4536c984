package org.voltscape.views.image;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Draws the visible part of a matrix into an array of pixels. Keeps scratch space: one renderer a
 * thread.
 */
final class MatrixRenderer {
  /** Cells of at least so many pixels are separated by lines. */
  static final double GRID_FROM = 8;

  /** Pictures with a smaller share of remarkable pixels have these enlarged. */
  private static final double SPARSE = 0.02;

  private static final int SAMPLED_LINES = 24;
  private static final int STRENGTH_STEPS = 16;

  private int[] edges = new int[0];
  private int[] counts = new int[0];
  private int[] scratch = new int[0];
  private final PooledShades shades = new PooledShades();
  private final GradedRenderer graded = new GradedRenderer();

  /**
   * Draws a picture.
   *
   * @param picture what of which matrix
   * @param pixels filled row by row with {@code width * height} premultiplied ARGB numbers; 0 where
   *     there is no cell
   * @param outdated asked once a row of pixels; the rest is left undrawn when it says true
   */
  void render(Picture picture, int[] pixels, BooleanSupplier outdated) {
    if (picture.source().graded()) {
      graded.render(picture, pixels, outdated);
    } else if (picture.view().scale() < 1) {
      renderPooled(picture, pixels, outdated);
    } else {
      renderCells(picture, pixels, outdated);
    }
  }

  /** Several cells a pixel: every cell belongs to exactly one pixel, so none can vanish. */
  private void renderPooled(Picture picture, int[] pixels, BooleanSupplier outdated) {
    Viewport view = picture.view();
    int width = picture.width();
    int columns = picture.source().columns();
    int categories = picture.source().categories();
    double cellsPerPixel = 1 / view.scale();
    int left = clamp(Math.floor(-view.x() * view.scale()), width);
    int right = clamp(Math.ceil((columns - view.x()) * view.scale()), width);
    int drawn = right - left;
    reserve(drawn, categories);
    if (scratch.length < columns) {
      scratch = new int[columns];
    }
    for (int i = 0; i <= drawn; i++) {
      edges[i] = clamp(Math.floor(view.x() + (left + i) * cellsPerPixel), columns);
    }
    double busy = busyShare(picture, drawn);
    shades.use(picture.palette(), categories, leastStrength(busy));
    for (int y = 0; y < picture.height() && !outdated.getAsBoolean(); y++) {
      int line = y * width;
      if (countLine(picture, y, drawn)) {
        Arrays.fill(pixels, line, line + left, 0);
        shades.shade(counts, drawn, pixels, line + left);
        Arrays.fill(pixels, line + right, line + width, 0);
      } else {
        Arrays.fill(pixels, line, line + width, 0);
      }
    }
    if (busy < SPARSE) {
      enlarge(picture.palette().color(0), width, picture.height(), pixels);
    }
  }

  /** Counts the cells under a row of pixels; false where there are none. */
  private boolean countLine(Picture picture, int y, int drawn) {
    CellSource source = picture.source();
    Viewport view = picture.view();
    double cellsPerPixel = 1 / view.scale();
    int from = clamp(Math.floor(view.y() + y * cellsPerPixel), source.rows());
    int to = clamp(Math.floor(view.y() + (y + 1) * cellsPerPixel), source.rows());
    if (from == to) {
      return false;
    }
    Arrays.fill(counts, 0, drawn * source.categories(), 0);
    source.count(from, to, edges, drawn, counts, scratch);
    return true;
  }

  /** Share of the pixels with a remarkable cell, from a few rows of pixels. */
  private double busyShare(Picture picture, int drawn) {
    int categories = picture.source().categories();
    long busy = 0;
    long seen = 0;
    for (int k = 0; k < SAMPLED_LINES; k++) {
      int y = (int) ((k + 0.5) * picture.height() / SAMPLED_LINES);
      if (!countLine(picture, y, drawn)) {
        continue;
      }
      for (int i = 0; i < drawn; i++) {
        int all = 0;
        for (int c = 0; c < categories; c++) {
          all += counts[i * categories + c];
        }
        seen += all == 0 ? 0 : 1;
        busy += all == counts[i * categories] ? 0 : 1;
      }
    }
    return seen == 0 ? 0 : (double) busy / seen;
  }

  /** Full strength in sparse pictures, half of it in dense ones, in steps that can be cached. */
  private static float leastStrength(double busyShare) {
    double dense = Math.log(Math.max(busyShare, SPARSE) / SPARSE) / Math.log(1 / SPARSE);
    return (float) (1 - Math.rint(dense * STRENGTH_STEPS) / STRENGTH_STEPS / 2);
  }

  /** Lone remarkable pixels become four, or nobody would see them. */
  private static void enlarge(int background, int width, int height, int[] pixels) {
    // From the end backwards: what is written to the right and below has been looked at before.
    for (int y = height - 2; y >= 0; y--) {
      for (int x = width - 2, i = y * width + x; x >= 0; x--, i--) {
        int color = pixels[i];
        if (color != background && color != 0) {
          spread(color, background, i + 1, pixels);
          spread(color, background, i + width, pixels);
          spread(color, background, i + width + 1, pixels);
        }
      }
    }
  }

  private static void spread(int color, int background, int to, int[] pixels) {
    if (pixels[to] == background) {
      pixels[to] = color;
    }
  }

  /** At least one pixel a cell: a row of pixels is drawn once for each row of cells. */
  private void renderCells(Picture picture, int[] pixels, BooleanSupplier outdated) {
    int width = picture.width();
    boolean grid = picture.view().scale() >= GRID_FROM;
    reserve(width, 1);
    for (int i = 0; i < width; i++) {
      edges[i] = picture.column(i);
    }
    int drawnRow = -2;
    int drawnLine = 0;
    int lastRow = picture.row(-1);
    for (int y = 0; y < picture.height() && !outdated.getAsBoolean(); y++) {
      int row = picture.row(y);
      int line = y * width;
      if (row < 0) {
        Arrays.fill(pixels, line, line + width, 0);
      } else if (grid && row != lastRow) {
        rowLine(picture, row, line, pixels);
      } else if (row == drawnRow) {
        System.arraycopy(pixels, drawnLine, pixels, line, width);
      } else {
        cellLine(picture, row, line, pixels, grid);
        drawnRow = row;
        drawnLine = line;
      }
      lastRow = row;
    }
  }

  private void cellLine(Picture picture, int row, int line, int[] pixels, boolean grid) {
    CellSource source = picture.source();
    CellPalette palette = picture.palette();
    int last = -2;
    int color = 0;
    for (int i = 0; i < picture.width(); i++) {
      int column = edges[i];
      if (column == last) {
        pixels[line + i] = color;
        continue;
      }
      int category = column < 0 ? CellSource.NO_CELL : source.category(row, column);
      color = category == CellSource.NO_CELL ? 0 : palette.color(category);
      last = column;
      if (grid && color != 0) {
        pixels[line + i] = source.startsGroup(row, column) ? palette.groupGrid() : palette.grid();
      } else {
        pixels[line + i] = color;
      }
    }
  }

  /** The line above a row of cells. */
  private void rowLine(Picture picture, int row, int line, int[] pixels) {
    CellSource source = picture.source();
    CellPalette palette = picture.palette();
    int last = -2;
    int color = 0;
    for (int i = 0; i < picture.width(); i++) {
      int column = edges[i];
      if (column != last) {
        boolean present = column >= 0 && source.category(row, column) != CellSource.NO_CELL;
        color = present ? palette.grid() : 0;
        last = column;
        pixels[line + i] = present && source.startsGroup(row, column) ? palette.groupGrid() : color;
      } else {
        pixels[line + i] = color;
      }
    }
  }

  private static int clamp(double cell, int limit) {
    return (int) Math.max(0, Math.min(limit, cell));
  }

  private void reserve(int width, int categories) {
    if (edges.length < width + 1) {
      edges = new int[width + 1];
    }
    if (counts.length < width * categories) {
      counts = new int[width * categories];
    }
  }
}
