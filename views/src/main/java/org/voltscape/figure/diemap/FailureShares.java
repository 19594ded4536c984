package org.voltscape.figure.diemap;

import org.voltscape.figure.MapFigure;

/** How many of the cells under each dot of a picture fail. */
public final class FailureShares {
  private FailureShares() {}

  /**
   * Shares from 0 to 1, row by row; word and bit numbers grow downwards and to the left.
   *
   * @param wordStarts first word of each row of dots, and behind them the end of the last
   * @param bitStarts the same of bits, ascending
   */
  public static double[] of(MapFigure map, int[] wordStarts, int[] bitStarts) {
    int wide = bitStarts.length - 1;
    int high = wordStarts.length - 1;
    double[] shares = new double[wide * high];
    for (int row = 0; row < high; row++) {
      for (int column = 0; column < wide; column++) {
        int words = wordStarts[row + 1] - wordStarts[row];
        int bits = bitStarts[column + 1] - bitStarts[column];
        int failing = failing(map, wordStarts[row], words, bitStarts[column], bits);
        shares[row * wide + wide - 1 - column] = (double) failing / ((long) words * bits);
      }
    }
    return shares;
  }

  /** The number of failing cells in a region. */
  static int failing(MapFigure map, int word, int words, int bit, int bits) {
    byte[] cells = map.cells();
    int failing = 0;
    for (int w = word; w < word + words; w++) {
      for (int b = bit; b < bit + bits; b++) {
        failing += cells[w * map.bits() + b] == MapFigure.OK ? 0 : 1;
      }
    }
    return failing;
  }

  /** The number of failing cells of a map. */
  public static int failing(MapFigure map) {
    return failing(map, 0, map.words(), 0, map.bits());
  }
}
