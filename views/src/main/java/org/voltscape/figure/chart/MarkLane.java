package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.AxisMarks;

/**
 * The lane between plot and x axis that holds the axis' marks: ranges in greys with their names,
 * ticks across it, and their intervals as thin bars, each in a row of its own. The axis with its
 * numbers begins below the lane, so that nothing lies on anything.
 */
final class MarkLane extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  /** Of the darkest range, on the way from the plot's ground to the words' ink. */
  private static final double DARKEST = 0.26;

  /** Lengths are shares of the tick numbers' type size. */
  private static final double ROW = 0.34;

  /** Kept free also before there are ticks, lest the plot change its height when they come. */
  private static final int LEAST_ROWS = 2;

  private static final double BAR = 0.16;
  private static final double NAMES = 1.15;
  private static final double CAP = 0.13;

  private final transient FigureTheme theme;
  private transient AxisMarks marks = AxisMarks.NONE;

  MarkLane(FigureTheme theme) {
    this.theme = theme;
  }

  /** Takes other marks; the caller sees to the redraw. */
  void show(AxisMarks newMarks) {
    marks = newMarks;
  }

  /** Height to keep free between plot and axis, in layout units. */
  double height() {
    return marks.isEmpty()
        ? 0
        : theme.tickSize() * (ROW * Math.max(LEAST_ROWS, marks.ticks().size()) + NAMES);
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
    if (marks.isEmpty()) {
      return;
    }
    Rectangle2D lane =
        new Rectangle2D.Double(area.getX(), area.getMaxY(), area.getWidth(), height());
    Shape clip = g2.getClip();
    double hair = theme.hairline().getLineWidth();
    g2.setClip(
        new Rectangle2D.Double(
            lane.getX() - hair, lane.getY(), lane.getWidth() + 2 * hair, lane.getHeight() + hair));
    PlotCanvas.Scale x = new PlotCanvas.Scale(domainAxis, plot.getDomainAxisEdge(), area, 0);
    AxisMarks.Range widest = widest(lane, x);
    for (AxisMarks.Range range : marks.ranges()) {
      fill(g2, lane, x, range, range == widest);
    }
    for (int i = 0; i < marks.ticks().size(); i++) {
      tick(g2, lane, x, marks.ticks().get(i), i);
    }
    g2.setPaint(theme.secondaryText());
    g2.setStroke(theme.hairline());
    g2.draw(lane);
    g2.setClip(clip);
  }

  /** The range that has the most room; null where none is to be seen. */
  private AxisMarks.Range widest(Rectangle2D lane, PlotCanvas.Scale x) {
    return marks.ranges().stream()
        .max(Comparator.comparingDouble(r -> at(x, lane, r.to()) - at(x, lane, r.from())))
        .orElse(null);
  }

  private void fill(
      Graphics2D g2, Rectangle2D lane, PlotCanvas.Scale x, AxisMarks.Range range, boolean names) {
    double from = at(x, lane, range.from());
    double to = at(x, lane, range.to());
    if (!(from < to)) {
      return;
    }
    g2.setPaint(FigureTheme.mix(theme.plotBackground(), theme.text(), DARKEST * range.depth()));
    g2.fill(new Rectangle2D.Double(from, lane.getY(), to - from, lane.getHeight()));
    g2.setFont(theme.tickFont());
    FontMetrics metrics = g2.getFontMetrics();
    double room = to - from - metrics.stringWidth("0");
    String whole = range.label() + " (" + marks.owner() + ")";
    boolean owned = names && !marks.owner().isEmpty() && metrics.stringWidth(whole) <= room;
    String words = owned ? whole : range.label();
    double width = metrics.stringWidth(words);
    if (width <= room) {
      g2.setPaint(theme.text());
      double base = lane.getMaxY() - 0.34 * theme.tickSize();
      g2.drawString(words, (float) ((from + to - width) / 2), (float) base);
    }
  }

  private void tick(
      Graphics2D g2, Rectangle2D lane, PlotCanvas.Scale x, AxisMarks.Tick tick, int row) {
    double u = theme.tickSize();
    g2.setPaint(theme.text());
    double y = lane.getY() + (row + 0.5) * ROW * u + 0.05 * u;
    double from = at(x, lane, tick.from());
    double to = at(x, lane, tick.to());
    g2.setStroke(new BasicStroke((float) (BAR * u), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    if (from < to) {
      g2.draw(new Line2D.Double(from, y, to, y));
    }
    g2.setStroke(theme.hairline());
    Path2D caps = new Path2D.Double();
    for (double end : new double[] {tick.from(), tick.to()}) {
      // An end that is not known has no cap: the bar runs out of the plot.
      if (inside(x, lane, end)) {
        caps.moveTo(x.at(end), y - CAP * u);
        caps.lineTo(x.at(end), y + CAP * u);
      }
    }
    if (caps.getCurrentPoint() != null) {
      g2.draw(caps);
    }
    if (inside(x, lane, tick.value())) {
      g2.setStroke(
          new BasicStroke(
              theme.line().getLineWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      double place = x.at(tick.value());
      g2.draw(new Line2D.Double(place, lane.getY(), place, lane.getMaxY()));
    }
  }

  private static boolean inside(PlotCanvas.Scale x, Rectangle2D lane, double value) {
    double place = Double.isFinite(value) ? x.at(value) : Double.NaN;
    return place >= lane.getX() && place <= lane.getMaxX();
  }

  /** Where a value is drawn, at the lane's end for those beyond it. */
  private static double at(PlotCanvas.Scale x, Rectangle2D lane, double value) {
    double place =
        value == Double.NEGATIVE_INFINITY
            ? lane.getX()
            : value == Double.POSITIVE_INFINITY ? lane.getMaxX() : x.at(value);
    return Math.max(lane.getX(), Math.min(lane.getMaxX(), place));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
