package org.voltscape.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.BarFigure;

/** The bars of a bar figure; where the colours have come round they are hollow. */
final class BarShapes extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  private final transient FigureTheme theme;
  private transient BarFigure figure;

  BarShapes(FigureTheme theme, BarFigure figure) {
    this.theme = theme;
    this.figure = figure;
  }

  /** Takes other bars; the caller sees to the redraw. */
  void show(BarFigure next) {
    figure = next;
  }

  /** What a bar is filled with. */
  Color fill(int colourIndex) {
    return theme.round(colourIndex) % 2 == 0
        ? theme.seriesColour(colourIndex)
        : theme.plotBackground();
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    g2.setStroke(theme.hairline());
    for (int s = 0; s < figure.series().size(); s++) {
      BarFigure.Bars bars = figure.series().get(s);
      for (int c = 0; c < bars.values().length; c++) {
        double value = bars.values()[c];
        if (!(value > figure.y().lower())) {
          continue;
        }
        double left = domainAxis.valueToJava2D(figure.left(s, c), area, plot.getDomainAxisEdge());
        double right = domainAxis.valueToJava2D(figure.right(s, c), area, plot.getDomainAxisEdge());
        double top = rangeAxis.valueToJava2D(value, area, plot.getRangeAxisEdge());
        double foot = rangeAxis.valueToJava2D(figure.y().lower(), area, plot.getRangeAxisEdge());
        // A little air between bars, but never less than half of one.
        double gap = Math.min(0.5, 0.12 * (right - left));
        Rectangle2D bar =
            new Rectangle2D.Double(left + gap, top, right - left - 2 * gap, foot - top);
        g2.setPaint(fill(bars.colourIndex()));
        g2.fill(bar);
        if (theme.round(bars.colourIndex()) % 2 != 0) {
          g2.setPaint(theme.seriesColour(bars.colourIndex()));
          g2.draw(bar);
        }
      }
    }
  }
}
