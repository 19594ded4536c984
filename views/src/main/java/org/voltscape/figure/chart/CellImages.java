package org.voltscape.figure.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import org.voltscape.figure.Figure;

/**
 * Draws images whose pixels are cells, with hard edges.
 *
 * <p>Programs that show files of scalable graphics smooth images whatever the file says: librsvg
 * and LibreOffice ignore {@code image-rendering}, poppler smooths below four dots a pixel. So in
 * such files every cell is a block of as many pixels as a fine printer has dots, and what is smooth
 * is narrower than such a dot.
 */
final class CellImages {
  /** How many dots a printer has to the layout unit: 600 to the inch. */
  private static final double PRINTER_DOTS_PER_UNIT = 600 / Figure.UNITS_PER_INCH;

  /** Larger images are not made; their cells have fewer pixels. */
  private static final double MOST_PIXELS = 8e6;

  private CellImages() {}

  /** Draws an image over a rectangle. */
  static void draw(
      Graphics2D g2, BufferedImage cells, double x, double y, double width, double height) {
    Object before = g2.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g2.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    if (g2.getRenderingHint(FailureCells.DOTS_PER_UNIT) == null) {
      place.scale(width / cells.getWidth(), height / cells.getHeight());
      g2.drawImage(cells, place, null);
    } else {
      // In whole units, brought to size by a scale near 1: files round scales to few digits.
      int wide = (int) Math.max(1, Math.ceil(width));
      int high = (int) Math.max(1, Math.ceil(height));
      place.scale(width / wide, height / high);
      AffineTransform outside = g2.getTransform();
      g2.transform(place);
      g2.drawImage(enlarged(cells, width, height), 0, 0, wide, high, null);
      g2.setTransform(outside);
    }
    if (before != null) {
      g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }

  /** The image with a block of pixels for every one, all blocks of the same size. */
  static BufferedImage enlarged(BufferedImage cells, double width, double height) {
    double across = width * PRINTER_DOTS_PER_UNIT / cells.getWidth();
    double down = height * PRINTER_DOTS_PER_UNIT / cells.getHeight();
    double pixels =
        Math.max(1, across) * Math.max(1, down) * cells.getWidth() * (double) cells.getHeight();
    double less = Math.min(1, Math.sqrt(MOST_PIXELS / pixels));
    int columns = (int) Math.max(1, less < 1 ? Math.floor(across * less) : Math.ceil(across));
    int rows = (int) Math.max(1, less < 1 ? Math.floor(down * less) : Math.ceil(down));
    int wide = cells.getWidth() * columns;
    int high = cells.getHeight() * rows;
    BufferedImage large =
        cells.getColorModel() instanceof IndexColorModel colours
            ? new BufferedImage(wide, high, cells.getType(), colours)
            : new BufferedImage(wide, high, cells.getType());
    WritableRaster to = large.getRaster();
    Object pixel = null;
    Object line = null;
    for (int row = 0; row < cells.getHeight(); row++) {
      for (int column = 0; column < cells.getWidth(); column++) {
        pixel = cells.getRaster().getDataElements(column, row, pixel);
        for (int i = 0; i < columns; i++) {
          to.setDataElements(column * columns + i, row * rows, pixel);
        }
      }
      line = to.getDataElements(0, row * rows, wide, 1, line);
      for (int i = 1; i < rows; i++) {
        to.setDataElements(0, row * rows + i, wide, 1, line);
      }
    }
    return large;
  }
}
