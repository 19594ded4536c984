package org.voltscape.figure.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueAxisPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.voltscape.figure.Axis;
import org.voltscape.figure.AxisBounds;
import org.voltscape.figure.TickNumbers;

/**
 * A linear axis whose ticks depend on nothing but the range, the room and the font: never on the
 * locale, nor on what was drawn before, so that a window and an export of the same size agree.
 */
final class LinearAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final int MOST_TICKS = 9;

  private final transient Axis axis;

  LinearAxis(Axis axis) {
    super(axis.caption());
    this.axis = axis;
    setAutoRange(true);
    autoAdjustRange();
  }

  @Override
  protected void autoAdjustRange() {
    // The constructor of the parent comes here before there is an axis.
    if (axis == null) {
      return;
    }
    Range data = getPlot() instanceof ValueAxisPlot plot ? plot.getDataRange(this) : null;
    setRange(AxisBounds.linear(axis, data), false, false);
  }

  @Override
  protected void selectAutoTickUnit(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
    if (!Double.isNaN(axis.step())) {
      setTickUnit(new Unit(axis.step(), axis.percent(), axis.counting()), false, false);
      return;
    }
    boolean horizontal = RectangleEdge.isTopOrBottom(edge);
    FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
    double least = Math.max(getRange().getLength() / MOST_TICKS, axis.counting() ? 1 : 0);
    double step = TickNumbers.stepAtLeast(least);
    double room = horizontal ? area.getWidth() : area.getHeight();
    for (int i = 0; i < 12; i++) {
      double gap = step / getRange().getLength() * room;
      if (gap >= needed(metrics, step, horizontal)) {
        break;
      }
      step = TickNumbers.stepAfter(step);
    }
    setTickUnit(new Unit(step, axis.percent(), axis.counting()), false, false);
  }

  @Override
  protected AxisState drawLabel(
      String label,
      Graphics2D g2,
      Rectangle2D all,
      Rectangle2D plot,
      RectangleEdge edge,
      AxisState state) {
    if (label == null || RectangleEdge.isTopOrBottom(edge)) {
      return super.drawLabel(label, g2, all, plot, edge, state);
    }
    UprightCaption caption =
        UprightCaption.of(axis, g2.getFontMetrics(getLabelFont()), g2, all, plot);
    return super.drawLabel(caption.text(), g2, all, caption.beside(), edge, state);
  }

  private double needed(FontMetrics metrics, double step, boolean horizontal) {
    if (!horizontal) {
      return metrics.getHeight() * 1.5;
    }
    double widest = 0;
    double first = Math.ceil(getRange().getLowerBound() / step);
    double last = Math.floor(getRange().getUpperBound() / step);
    for (double k = first; k <= last && k < first + 20; k++) {
      widest = Math.max(widest, metrics.stringWidth(text(k * step, step, axis.percent())));
    }
    return widest + metrics.stringWidth("0") * 1.5;
  }

  private static String text(double value, double step, boolean percent) {
    return percent
        ? TickNumbers.multiple(value * 100, step * 100)
        : TickNumbers.multiple(value, step);
  }

  private static final class Unit extends NumberTickUnit {
    private static final long serialVersionUID = 1L;
    private final boolean percent;

    Unit(double step, boolean percent, boolean wholeNumbers) {
      super(step, NumberFormat.getInstance(Locale.ROOT), gaps(step, wholeNumbers));
      this.percent = percent;
    }

    /** Minor gaps between two ticks, so that minor ticks stand at round numbers too. */
    private static int gaps(double step, boolean wholeNumbers) {
      double digit = step / Math.pow(10, TickNumbers.exponent(step));
      int gaps = digit > 1.5 && digit < 3 ? 4 : 5;
      return wholeNumbers && step / gaps < 1 ? 1 : gaps;
    }

    @Override
    public String valueToString(double value) {
      return text(value, getSize(), percent);
    }
  }
}
