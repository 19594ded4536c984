package org.voltscape.figure.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.TickNumbers;
import org.voltscape.figure.diemap.FailureShares;

/**
 * The share of failing cells under each dot of a picture of a failure map.
 *
 * @param rows of dots
 * @param columns of dots
 * @param percent row by row
 * @param scale that all of them are on
 */
record Shares(int rows, int columns, double[] percent, HeatScale scale) {
  /** A dot holds so many failing cells on average: shares of fewer say little. */
  private static final double FAILING_IN_A_DOT = 4;

  /** There are so many rows in any case. */
  private static final int LEAST_ROWS = 16;

  /**
   * The shares of a map.
   *
   * @param across number of dots there is room for
   * @param down the same of rows
   */
  static Shares of(MapFigure map, double across, double down) {
    int columns = (int) Math.max(1, Math.min(map.bits(), across));
    int most = (int) Math.max(1, Math.min(map.words(), down));
    double told = FailureShares.failing(map) / FAILING_IN_A_DOT / columns;
    int rows = (int) Math.max(Math.min(most, LEAST_ROWS), Math.min(most, told));
    double[] percent =
        FailureShares.of(
            map,
            MapPooling.starts(0, map.words(), map.words(), rows),
            MapPooling.starts(0, map.bits(), map.bits(), columns));
    double least = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int i = 0; i < percent.length; i++) {
      percent[i] *= 100;
      least = Math.min(least, percent[i]);
      largest = Math.max(largest, percent[i]);
    }
    return new Shares(rows, columns, percent, scale(least, largest));
  }

  /** From 0, unless all shares are far above it. */
  private static HeatScale scale(double least, double largest) {
    double low = 0;
    double high = 1;
    if (largest > 0) {
      double from = least < 0.5 * largest ? 0 : least;
      double step = TickNumbers.stepAtLeast(Math.max((largest - from) / 4, largest * 1e-3));
      low = Math.floor(from / step + 1e-9) * step;
      high = Math.ceil(largest / step - 1e-9) * step;
      // All cells alike, at a round share.
      high = high > low ? high : low + step;
    }
    return new HeatScale("Failing cells", "%", false, low, high);
  }

  BufferedImage image(Color absent) {
    return ScaleImages.cells(percent, rows, columns, scale, absent);
  }
}
