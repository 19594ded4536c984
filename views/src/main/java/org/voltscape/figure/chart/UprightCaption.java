package org.voltscape.figure.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.voltscape.figure.Axis;

/**
 * What is written along an upright axis, and where: beside the middle of the plot where it fits
 * there, else moved as far as the chart's edge asks; in a chart too low for all of it the unit
 * alone, as the title tells what is drawn, or, where there is none, as much as fits.
 *
 * @param text what is written
 * @param beside the area whose middle it is written beside
 */
record UprightCaption(String text, Rectangle2D beside) {
  /**
   * The caption of an axis.
   *
   * @param metrics of its letters
   * @param all what the plot and its axes have, in pixels
   * @param plot the plot alone
   */
  static UprightCaption of(
      Axis axis, FontMetrics metrics, Graphics2D g2, Rectangle2D all, Rectangle2D plot) {
    String text = axis.caption();
    double length = length(text, metrics, g2);
    if (length > all.getHeight()) {
      text = axis.shownUnit();
      for (int n = axis.label().length() - 1; text.isEmpty() && n > 0; n--) {
        String begun = axis.label().substring(0, n).strip() + "…";
        text = length(begun, metrics, g2) <= all.getHeight() ? begun : "";
      }
      length = length(text, metrics, g2);
    }
    double first = all.getMinY() + length / 2;
    double last = Math.max(first, all.getMaxY() - length / 2);
    double middle = Math.max(first, Math.min(last, plot.getCenterY()));
    return new UprightCaption(
        text,
        new Rectangle2D.Double(
            plot.getX(), middle - plot.getHeight() / 2, plot.getWidth(), plot.getHeight()));
  }

  private static double length(String text, FontMetrics metrics, Graphics2D g2) {
    return metrics.getStringBounds(text, g2).getWidth();
  }
}
