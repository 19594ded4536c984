package org.voltscape.figure.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import org.voltscape.figure.Figure;

/**
 * Draws images whose pixels are cells, with hard edges.
 *
 * <p>Programs that show files of scalable graphics smooth images whatever the file says: what a
 * pixel of an image and a dot of the device share in part becomes a mixture. So in such files
 * images lie on the dots of a printer with 300 to the inch, counted from the page's corner, a pixel
 * to a dot: at that resolution, which journals ask for, there is nothing to mix. A cell is a whole
 * number of dots wide then, some one more than others. With several pixels to a dot, librsvg and
 * poppler smooth at 300 dots to the inch.
 */
final class CellImages {
  /** Distance of dots in layout units. */
  private static final double DOT = Figure.UNITS_PER_INCH / 300;

  /**
   * Images of files are smaller by so much on each side, in layout units: poppler draws one that
   * ends on a dot over the next, too, and smooths it for that. Less than any program shows.
   */
  private static final double WITHIN = 0.0002;

  private static final double LEAST_DIFFERENCE = 1e-6;

  private CellImages() {}

  /**
   * A rectangle whose edges are on the dots of files; on devices with pixels it is left as it is.
   */
  static Rectangle2D onDots(Graphics2D g2, Rectangle2D place) {
    if (g2.getRenderingHint(FailureCells.DOTS_PER_UNIT) == null) {
      return place;
    }
    double left = Math.round(place.getMinX() / DOT);
    double top = Math.round(place.getMinY() / DOT);
    double right = Math.max(left + 1, Math.round(place.getMaxX() / DOT));
    double bottom = Math.max(top + 1, Math.round(place.getMaxY() / DOT));
    return new Rectangle2D.Double(
        left * DOT, top * DOT, (right - left) * DOT, (bottom - top) * DOT);
  }

  /** Draws an image over a rectangle; in files that of {@link #onDots}. */
  static void draw(
      Graphics2D g2, BufferedImage cells, double x, double y, double width, double height) {
    Object before = g2.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    g2.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    Rectangle2D place = onDots(g2, new Rectangle2D.Double(x, y, width, height));
    AffineTransform outside = g2.getTransform();
    g2.translate(place.getX(), place.getY());
    BufferedImage drawn = cells;
    double within = 0;
    if (g2.getRenderingHint(FailureCells.DOTS_PER_UNIT) != null) {
      int across = (int) Math.round(place.getWidth() / DOT);
      int down = (int) Math.round(place.getHeight() / DOT);
      drawn = dotted(cells, Math.max(across, cells.getWidth()), Math.max(down, cells.getHeight()));
      within = WITHIN;
    }
    g2.translate(within, within);
    g2.scale(
        scale(place.getWidth(), drawn.getWidth(), within),
        scale(place.getHeight(), drawn.getHeight(), within));
    g2.drawImage(drawn, 0, 0, null);
    g2.setTransform(outside);
    if (before != null) {
      g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
    }
  }

  /**
   * Size of a pixel, smaller by so much at the least that a PDF, which rounds it, has it smaller.
   */
  private static double scale(double size, int pixels, double within) {
    double scale = (size - 2 * within) / pixels;
    return within == 0 ? scale : Math.min(scale, size / pixels - LEAST_DIFFERENCE);
  }

  /** The image in more pixels, each of them of one cell: that under its middle. */
  static BufferedImage dotted(BufferedImage cells, int wide, int high) {
    BufferedImage large =
        cells.getColorModel() instanceof IndexColorModel colours
            ? new BufferedImage(wide, high, cells.getType(), colours)
            : new BufferedImage(wide, high, cells.getType());
    WritableRaster to = large.getRaster();
    Object pixel = null;
    for (int row = 0; row < high; row++) {
      int y = (int) ((row + 0.5) * cells.getHeight() / high);
      for (int column = 0; column < wide; column++) {
        int x = (int) ((column + 0.5) * cells.getWidth() / wide);
        pixel = cells.getRaster().getDataElements(x, y, pixel);
        to.setDataElements(column, row, pixel);
      }
    }
    return large;
  }
}
