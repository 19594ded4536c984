package org.voltscape.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.voltscape.figure.Figure;
import org.voltscape.figure.MapFigure;

/**
 * A failure map on a page, where nobody can zoom: where single bits are too small to be seen, the
 * share of failing cells and regions of the map enlarged.
 */
final class PageMapChart extends MapChart {
  private static final long serialVersionUID = 1L;

  /** Bits this small are seen, in layout units: 0.35 mm. */
  private static final double SEEN = 0.35 / 25.4 * Figure.UNITS_PER_INCH;

  /** What words around a plain map take of its height and width, in heights of the type. */
  private static final double WORDS_HIGH = 9;

  private static final double WORDS_WIDE = 8;

  PageMapChart(MapFigure figure, FigureTheme theme) {
    super(figure, theme);
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
    MapFigure map = (MapFigure) figure();
    double u = theme().tickSize();
    if (area.getHeight() - WORDS_HIGH * u >= SEEN * map.words()
        && area.getWidth() - WORDS_WIDE * u >= SEEN * map.bits()) {
      super.draw(g2, area, anchor, info);
      return;
    }
    g2.addRenderingHints(getRenderingHints());
    g2.setPaint(theme().background());
    g2.fill(area);
    AffineTransform before = g2.getTransform();
    g2.translate(area.getX(), area.getY());
    new DieMapPage(g2, map, theme(), area.getWidth(), area.getHeight()).draw();
    g2.setTransform(before);
  }
}
