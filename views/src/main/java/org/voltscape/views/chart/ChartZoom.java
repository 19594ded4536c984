package org.voltscape.views.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * The part of a chart that is shown. Works in pixels, so that linear and logarithmic axes behave
 * alike; never shows more than the whole.
 */
final class ChartZoom {
  private static final double FINEST = 1e-9;

  private final ChartSurface surface;

  ChartZoom(ChartSurface surface) {
    this.surface = surface;
  }

  /** Whether an axis shows a part only. */
  boolean isZoomed() {
    return surface.hasChart()
        && !(surface.plot().getDomainAxis().isAutoRange()
            && surface.plot().getRangeAxis().isAutoRange());
  }

  /** Shows the whole. */
  void reset() {
    if (isZoomed()) {
      surface.plot().getDomainAxis().setAutoRange(true);
      surface.plot().getRangeAxis().setAutoRange(true);
      surface.redraw();
    }
  }

  /**
   * Zooms around a pixel; beside the plot only the axis there.
   *
   * @param factor above 1 to see less
   */
  void zoom(double factor, double pixelX, double pixelY) {
    Rectangle2D area = surface.dataArea();
    if (area == null) {
      return;
    }
    double s = 1 / factor;
    boolean onY = pixelX < area.getMinX();
    boolean onX = !onY && pixelY > area.getMaxY();
    double x = Math.max(area.getMinX(), Math.min(area.getMaxX(), pixelX));
    double y = Math.max(area.getMinY(), Math.min(area.getMaxY(), pixelY));
    if (!onY) {
      horizontal(x + (area.getMinX() - x) * s, x + (area.getMaxX() - x) * s);
    }
    if (!onX) {
      vertical(y + (area.getMinY() - y) * s, y + (area.getMaxY() - y) * s);
    }
    surface.redraw();
  }

  /** Moves the picture by pixels. */
  void pan(double dx, double dy) {
    Rectangle2D area = surface.dataArea();
    if (area != null && isZoomed()) {
      horizontal(area.getMinX() - dx, area.getMaxX() - dx);
      vertical(area.getMinY() - dy, area.getMaxY() - dy);
      surface.redraw();
    }
  }

  /** Shows what lies between two corners, in pixels. */
  void rectangle(double x0, double y0, double x1, double y1) {
    Rectangle2D area = surface.dataArea();
    if (area != null) {
      horizontal(
          Math.max(area.getMinX(), Math.min(x0, x1)), Math.min(area.getMaxX(), Math.max(x0, x1)));
      vertical(
          Math.max(area.getMinY(), Math.min(y0, y1)), Math.min(area.getMaxY(), Math.max(y0, y1)));
      surface.redraw();
    }
  }

  private void horizontal(double left, double right) {
    set(surface.plot().getDomainAxis(), left, right, surface.plot().getDomainAxisEdge());
  }

  private void vertical(double top, double bottom) {
    set(surface.plot().getRangeAxis(), bottom, top, surface.plot().getRangeAxisEdge());
  }

  private void set(ValueAxis axis, double pixel0, double pixel1, RectangleEdge edge) {
    double a = axis.java2DToValue(pixel0, surface.dataArea(), edge);
    double b = axis.java2DToValue(pixel1, surface.dataArea(), edge);
    double lower = Math.min(a, b);
    double upper = Math.max(a, b);
    boolean tooFine = !(upper - lower > FINEST * Math.max(Math.abs(lower), Math.abs(upper)));
    if (tooFine || !Double.isFinite(lower) || !Double.isFinite(upper)) {
      return;
    }
    Range before = axis.getRange();
    axis.setAutoRange(true);
    Range whole = axis.getRange();
    if (lower > whole.getLowerBound() || upper < whole.getUpperBound()) {
      boolean beside = upper < whole.getLowerBound() || lower > whole.getUpperBound();
      axis.setRange(beside ? before : new Range(lower, upper));
    }
  }
}
