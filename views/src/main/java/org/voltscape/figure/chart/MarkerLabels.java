package org.voltscape.figure.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.voltscape.figure.Marker;

/** The names of the vertical markers in a line above the plot, where no data can be. */
final class MarkerLabels extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  private final transient FigureTheme theme;
  private transient List<Marker> markers = List.of();

  MarkerLabels(FigureTheme theme) {
    this.theme = theme;
  }

  /** Takes other markers; the caller sees to the redraw. */
  void show(List<Marker> newMarkers) {
    markers =
        newMarkers.stream()
            .filter(marker -> !marker.label().isEmpty())
            .sorted(Comparator.comparingDouble(Marker::value))
            .toList();
  }

  /** Height to keep free above the plot, in layout units. */
  double height() {
    return markers.isEmpty() ? theme.tickSize() * 0.5 : theme.tickSize() * 1.5;
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
    Shape clip = g2.getClip();
    double reach = height();
    g2.setClip(
        new Rectangle2D.Double(
            area.getX() - 2 * reach,
            area.getY() - reach,
            area.getWidth() + 4 * reach,
            area.getHeight() + reach));
    g2.setFont(theme.tickFont());
    g2.setPaint(theme.text());
    FontMetrics metrics = g2.getFontMetrics();
    double gap = metrics.stringWidth("00");
    double free = Double.NEGATIVE_INFINITY;
    for (Marker marker : markers) {
      if (domainAxis.getRange().contains(marker.value())) {
        double width = metrics.stringWidth(marker.label());
        double x = domainAxis.valueToJava2D(marker.value(), area, plot.getDomainAxisEdge());
        double left = Math.max(Math.min(x - width / 2, area.getMaxX() - width), area.getMinX());
        left = Math.max(left, free);
        g2.drawString(
            marker.label(), (float) left, (float) (area.getMinY() - theme.tickSize() * 0.4));
        free = left + width + gap;
      }
    }
    g2.setClip(clip);
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
