package org.voltscape.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.BarFigure;

/** The bars of a bar figure; where the colours have come round they are hollow. */
final class BarShapes extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /** Directions of the stripes of each colour, in degrees. */
  private static final double[][] ANGLES = {{}, {-45}, {45}, {0}, {90}, {-45, 45}, {0, 90}};

  /** Between two stripes, in type sizes. */
  private static final double PERIOD = 0.42;

  /** Gap between stripes, in hairlines. */
  private static final double GAP = 1.1;

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

  private boolean isHatched(int colourIndex) {
    return theme.look().dashed() && theme.place(colourIndex) > 0;
  }

  /**
   * What of a box is filled. Where lines are told apart by dashes, bars are by stripes, those of a
   * colour always the same.
   */
  Shape pattern(Rectangle2D box, int colourIndex) {
    if (!isHatched(colourIndex) || theme.round(colourIndex) % 2 != 0) {
      return box;
    }
    double[] angles = ANGLES[theme.place(colourIndex)];
    double width = theme.hairline().getLineWidth() * GAP;
    double period = theme.tickSize() * PERIOD;
    Path2D gaps = new Path2D.Double();
    for (double angle : angles) {
      AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(angle));
      double reach = Math.hypot(box.getWidth(), box.getHeight());
      turn.preConcatenate(AffineTransform.getTranslateInstance(box.getX(), box.getMaxY()));
      for (double at = -Math.ceil(reach / period) * period; at < reach; at += period) {
        gaps.append(
            turn.createTransformedShape(
                new Rectangle2D.Double(-reach, at + period / 2, 2 * reach, width)),
            false);
      }
    }
    Area filled = new Area(box);
    filled.subtract(new Area(gaps));
    return filled;
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
        g2.fill(pattern(bar, bars.colourIndex()));
        if (theme.round(bars.colourIndex()) % 2 != 0 || isHatched(bars.colourIndex())) {
          g2.setPaint(theme.seriesColour(bars.colourIndex()));
          g2.draw(bar);
        }
      }
    }
  }
}
