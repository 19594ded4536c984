package org.voltscape.figure.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** Names at whole numbers from 0; where there is no room for all, evenly spaced ones. */
final class CategoryAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  private final transient List<String> names;

  CategoryAxis(String label, List<String> names) {
    super(label);
    this.names = names;
    setAutoRange(true);
    autoAdjustRange();
  }

  @Override
  protected void autoAdjustRange() {
    // The constructor of the parent comes here before there are names.
    if (names != null) {
      setRange(new Range(-0.5, names.size() - 0.5), false, false);
    }
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
    int stride = 1;
    while (stride < names.size() && !fits(stride, metrics, area)) {
      stride++;
    }
    List<NumberTick> ticks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (getRange().contains(i)) {
        String text = i % stride == 0 ? names.get(i) : "";
        ticks.add(
            new NumberTick(TickType.MAJOR, i, text, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0.0));
      }
    }
    return ticks;
  }

  /** Whether neighbours that are named stand clear of each other. */
  private boolean fits(int stride, FontMetrics metrics, Rectangle2D area) {
    double step = stride * area.getWidth() / getRange().getLength();
    for (int i = stride; i < names.size(); i += stride) {
      double needed =
          (metrics.stringWidth(names.get(i - stride)) + metrics.stringWidth(names.get(i))) / 2.0;
      if (needed + metrics.stringWidth("0") > step) {
        return false;
      }
    }
    return true;
  }
}
