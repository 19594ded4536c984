package org.voltscape.views.chart;

import org.voltscape.figure.BarFigure;
import org.voltscape.figure.Series;

/** Finds the bar, or the point without bars, in whose column of the chart the mouse is. */
final class BarFinder {
  private BarFinder() {}

  /** The bar over or under the mouse, however low; null between groups of bars. */
  static NearestPoint find(BarFigure figure, ChartPoint at) {
    int category = (int) Math.rint(at.x());
    if (category < 0 || category >= figure.categories().size()) {
      return null;
    }
    if (figure.series().isEmpty()) {
      return point(figure, category);
    }
    for (int s = 0; s < figure.series().size(); s++) {
      BarFigure.Bars bars = figure.series().get(s);
      boolean other = !figure.grouped() && !(bars.values()[category] > figure.y().lower());
      if (!other && at.x() >= figure.left(s, category) && at.x() < figure.right(s, category)) {
        return of(figure, s, category, bars.label(), bars.values()[category]);
      }
    }
    return null;
  }

  /** The point of the first line over a category; null for none. */
  private static NearestPoint point(BarFigure figure, int category) {
    if (figure.lines().isEmpty()) {
      return null;
    }
    Series line = figure.lines().get(0);
    for (int i = 0; i < line.x().length; i++) {
      if (line.x()[i] == category) {
        return of(figure, 0, category, line.label(), line.y()[i]);
      }
    }
    return null;
  }

  private static NearestPoint of(
      BarFigure figure, int series, int category, String label, double value) {
    String text =
        label + ", " + figure.categories().get(category) + ": " + figure.y().valueText(value);
    return new NearestPoint(series, category, text, "");
  }
}
