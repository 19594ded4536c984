package org.voltscape.figure.ground;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.jspecify.annotations.Nullable;

/**
 * How things look over coloured cells: in ink with a rim, which any colour below leaves readable.
 *
 * @param ink of lines and symbols
 * @param rim around them
 * @param quiet of hatching
 * @param font of words on lines
 * @param hair width of the thinnest lines, in layout units
 * @param line width of lines
 * @param marker diameter of symbols
 */
public record GroundStyle(
    Color ink, Color rim, Color quiet, Font font, float hair, float line, float marker) {

  /** Draws a shape in ink with its rim. */
  void draw(Graphics2D g2, Shape shape, float width, float @Nullable [] dashes) {
    g2.setPaint(rim);
    g2.setStroke(
        new BasicStroke(width + 2.2f * hair, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g2.draw(shape);
    g2.setPaint(ink);
    g2.setStroke(stroke(width, dashes));
    g2.draw(shape);
  }

  static BasicStroke stroke(float width, float @Nullable [] dashes) {
    return dashes == null
        ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
  }
}
