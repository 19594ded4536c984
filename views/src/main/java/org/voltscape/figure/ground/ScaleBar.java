package org.voltscape.figure.ground;

import java.awt.BasicStroke;
import java.awt.Paint;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.voltscape.figure.CellGround;

/** The scale of a ground's colours, to the right of the plot. */
public final class ScaleBar {
  private static final int STEPS = 64;

  private ScaleBar() {}

  /**
   * Makes it.
   *
   * @param axis of the scale, dressed
   * @param u height of the type
   */
  public static PaintScaleLegend of(
      CellGround ground, ValueAxis axis, GroundStyle style, double u) {
    axis.setRange(ground.scale().lower(), ground.scale().upper());
    PaintScaleLegend bar = new PaintScaleLegend(new Colours(ground), axis);
    bar.setPosition(RectangleEdge.RIGHT);
    bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    bar.setStripWidth(0.9 * u);
    bar.setStripOutlineVisible(true);
    bar.setStripOutlinePaint(style.quiet());
    bar.setStripOutlineStroke(new BasicStroke(style.hair()));
    bar.setSubdivisionCount(STEPS);
    bar.setBackgroundPaint(style.rim());
    bar.setPadding(new RectangleInsets(0.68 * u, 0.8 * u, 3.6 * u, 0));
    return bar;
  }

  private record Colours(CellGround ground) implements PaintScale {
    @Override
    public double getLowerBound() {
      return ground.scale().lower();
    }

    @Override
    public double getUpperBound() {
      return ground.scale().upper();
    }

    @Override
    public Paint getPaint(double value) {
      return CellPainter.colour(ground, value);
    }
  }
}
