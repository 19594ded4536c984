package org.voltscape.figure.chart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import org.voltscape.figure.ColourScale;

/** Values as images in the colours of a scale. */
final class ScaleImages {
  private ScaleImages() {}

  /**
   * Cells with a pixel each.
   *
   * @param values [row * columns + column]
   * @param absent colour of cells without a place on the scale
   */
  static BufferedImage cells(
      double[] values, int rows, int columns, HeatScale scale, Color absent) {
    BufferedImage image = indexed(columns, rows, absent);
    int[] places = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      boolean none = Double.isNaN(values[i]) || scale.logarithmic() && values[i] <= 0;
      places[i] = none ? ColourScale.SIZE : scale.level(values[i]);
    }
    image.getRaster().setPixels(0, 0, columns, rows, places);
    return image;
  }

  /** All colours of the scale. */
  static BufferedImage bar(boolean upright) {
    BufferedImage bar =
        indexed(upright ? 1 : ColourScale.SIZE, upright ? ColourScale.SIZE : 1, Color.WHITE);
    for (int i = 0; i < ColourScale.SIZE; i++) {
      bar.getRaster().setSample(upright ? 0 : i, upright ? ColourScale.SIZE - 1 - i : 0, 0, i);
    }
    return bar;
  }

  private static BufferedImage indexed(int wide, int high, Color absent) {
    int[] colours = new int[ColourScale.SIZE + 1];
    for (int i = 0; i < ColourScale.SIZE; i++) {
      colours[i] = 0xFF000000 | ColourScale.colour(i);
    }
    colours[ColourScale.SIZE] = absent.getRGB();
    IndexColorModel model =
        new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    return new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_INDEXED, model);
  }
}
