package org.voltscape.figure.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.voltscape.figure.Series;

/** Where values of a line figure are drawn. */
record PlotCanvas(Scale x, Scale y) {
  /** Whether the band of a point can be drawn. */
  boolean showsBand(Series series, int i) {
    return shows(series.x()[i], series.low()[i], series.high()[i]);
  }

  /** Whether an interval can be drawn at an abscissa. */
  boolean shows(double at, double low, double high) {
    return Double.isFinite(x.at(at))
        && Double.isFinite(y.atOrEdge(low))
        && Double.isFinite(y.atOrEdge(high));
  }

  /**
   * One axis.
   *
   * @param shift by which everything is drawn beside its place, in layout units
   */
  record Scale(ValueAxis axis, RectangleEdge edge, Rectangle2D area, double shift) {
    /** Where a value is drawn; NaN where it cannot be. */
    double at(double value) {
      return axis instanceof DecadeAxis && value <= 0
          ? Double.NaN
          : axis.valueToJava2D(value, area, edge) + shift;
    }

    /** The same, with what a logarithmic axis cannot show put below its lower end. */
    double atOrEdge(double value) {
      return at(axis instanceof DecadeAxis && value <= 0 ? axis.getLowerBound() * 1e-3 : value);
    }
  }
}
