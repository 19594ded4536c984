package org.voltscape.views.chart;

import org.voltscape.figure.BarFigure;

/** Finds the bar in whose column of the chart the mouse is. */
final class BarFinder {
  private BarFinder() {}

  /** The bar over or under the mouse, however low; null between groups of bars. */
  static NearestPoint find(BarFigure figure, ChartPoint at) {
    int category = (int) Math.rint(at.x());
    if (category < 0 || category >= figure.categories().size()) {
      return null;
    }
    for (int s = 0; s < figure.series().size(); s++) {
      if (at.x() >= figure.left(s, category) && at.x() < figure.right(s, category)) {
        BarFigure.Bars bars = figure.series().get(s);
        String text =
            bars.label()
                + ", "
                + figure.categories().get(category)
                + ": "
                + figure.y().valueText(bars.values()[category]);
        return new NearestPoint(s, category, text, "");
      }
    }
    return null;
  }
}
