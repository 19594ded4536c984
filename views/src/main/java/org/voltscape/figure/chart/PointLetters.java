package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.voltscape.figure.Series;

/** Rings around points and letters beside them, with a rim in the colour of the ground. */
final class PointLetters {
  private PointLetters() {}

  static void draw(Graphics2D g2, PlotCanvas canvas, Series letters, FigureTheme theme) {
    String[] names = letters.remarks();
    Rectangle2D area = canvas.x().area();
    double reach = theme.markerSize() * 1.1;
    Font font = theme.boldFont(theme.tickSize());
    for (int i = 0; names != null && i < names.length; i++) {
      double x = canvas.x().at(letters.x()[i]);
      double y = canvas.y().at(letters.y()[i]);
      if (!Double.isFinite(x) || !Double.isFinite(y) || names[i].isEmpty() || !near(area, x, y)) {
        continue;
      }
      ring(g2, x, y, theme);
      Shape plain = new TextLayout(names[i], font, g2.getFontRenderContext()).getOutline(null);
      Rectangle2D size = plain.getBounds2D();
      // On the side where there is room: right and above, unless the edge is there.
      double left =
          x + reach + size.getWidth() > area.getMaxX()
              ? x - reach - size.getMaxX()
              : x + reach - size.getX();
      double base =
          y - reach - size.getHeight() < area.getMinY() ? y + reach + size.getHeight() : y - reach;
      Shape letter = AffineTransform.getTranslateInstance(left, base).createTransformedShape(plain);
      g2.setPaint(theme.plotBackground());
      g2.setStroke(
          new BasicStroke(
              (float) (font.getSize2D() * 0.3), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g2.draw(letter);
      g2.setPaint(theme.text());
      g2.fill(letter);
    }
  }

  /** Tells which of several near points the letter is of. */
  private static void ring(Graphics2D g2, double x, double y, FigureTheme theme) {
    double radius = theme.markerSize();
    Shape ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    float thin = theme.hairline().getLineWidth() * 1.4f;
    g2.setPaint(theme.plotBackground());
    g2.setStroke(new BasicStroke(thin * 2.4f));
    g2.draw(ring);
    g2.setPaint(theme.text());
    g2.setStroke(new BasicStroke(thin));
    g2.draw(ring);
  }

  private static boolean near(Rectangle2D area, double x, double y) {
    return x >= area.getMinX() - 0.01
        && x <= area.getMaxX() + 0.01
        && y >= area.getMinY() - 0.01
        && y <= area.getMaxY() + 0.01;
  }
}
