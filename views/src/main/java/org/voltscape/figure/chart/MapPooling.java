package org.voltscape.figure.chart;

import java.util.Arrays;
import org.voltscape.figure.MapFigure;

/**
 * Cells gathered into the dots of an image. Every cell shown lies under exactly one dot, and a dot
 * with a single failing cell among thousands is still clearly coloured: failures fade, they never
 * vanish.
 */
final class MapPooling {
  private static final double FAINTEST = 0.65;

  private MapPooling() {}

  /**
   * Where each dot's cells begin, along one direction.
   *
   * @param from first cell edge shown, as a possibly fractional cell number
   * @param to last cell edge shown, greater than {@code from}
   * @param cells number of cells there are
   * @param dots number of dots
   * @return {@code dots + 1} cell numbers in order: dot i holds those from element i to before
   *     element i + 1, all cells touched by the range are held
   */
  static int[] starts(double from, double to, int cells, int dots) {
    int[] starts = new int[dots + 1];
    for (int i = 0; i <= dots; i++) {
      double edge = from + (to - from) * i / dots;
      int cell = (int) (i == dots ? Math.ceil(edge - 1e-9) : Math.floor(edge + 1e-9));
      starts[i] = Math.min(Math.max(cell, 0), cells);
    }
    return starts;
  }

  /**
   * The dots' colours as opaque RGB, row by row; word and bit numbers grow downwards and to the
   * left.
   *
   * @param map the cells
   * @param wordStarts from {@link #starts}
   * @param bitStarts from {@link #starts}
   * @param ok colour of dots without a failing cell
   * @param stuckAt0 colour of cells stuck at 0
   * @param stuckAt1 colour of cells stuck at 1
   */
  static int[] colours(
      MapFigure map, int[] wordStarts, int[] bitStarts, int ok, int stuckAt0, int stuckAt1) {
    int width = bitStarts.length - 1;
    int height = wordStarts.length - 1;
    int[] colours = new int[width * height];
    int[] zeros = new int[width];
    int[] ones = new int[width];
    byte[] cells = map.cells();
    for (int row = 0; row < height; row++) {
      Arrays.fill(zeros, 0);
      Arrays.fill(ones, 0);
      for (int word = wordStarts[row]; word < wordStarts[row + 1]; word++) {
        int base = word * map.bits();
        for (int column = 0; column < width; column++) {
          for (int bit = bitStarts[column]; bit < bitStarts[column + 1]; bit++) {
            byte cell = cells[base + bit];
            zeros[column] += cell & 1;
            ones[column] += cell >> 1;
          }
        }
      }
      int words = wordStarts[row + 1] - wordStarts[row];
      for (int column = 0; column < width; column++) {
        int count = words * (bitStarts[column + 1] - bitStarts[column]);
        int failing = zeros[column] + ones[column];
        int colour = ok;
        if (failing > 0) {
          int polarity = mix(stuckAt0, stuckAt1, (double) ones[column] / failing);
          double share = (double) failing / count;
          colour = mix(ok, polarity, FAINTEST + (1 - FAINTEST) * Math.sqrt(share));
        }
        colours[row * width + width - 1 - column] = colour;
      }
    }
    return colours;
  }

  private static int mix(int a, int b, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double from = (a >> shift) & 0xFF;
      double to = (b >> shift) & 0xFF;
      mixed |= (int) Math.round(from + (to - from) * share) << shift;
    }
    return mixed;
  }
}
