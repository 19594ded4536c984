package org.voltscape.views.chart;

import java.util.function.IntFunction;
import org.voltscape.figure.CellGround;
import org.voltscape.figure.LineFigure;

/** Finds the coloured cell under the mouse. */
final class CellFinder {
  private CellFinder() {}

  /**
   * The cell; null beside all cells.
   *
   * @param words say what a cell is; null for its places and its value
   */
  static NearestPoint find(
      LineFigure figure, CellGround ground, ChartPoint at, IntFunction<String> words) {
    int place = ground.at(at.x(), at.y());
    if (place < 0) {
      return null;
    }
    String text = words == null ? text(figure, ground, place) : words.apply(place);
    return new NearestPoint(place / ground.columns(), place % ground.columns(), "", "", text);
  }

  private static String text(LineFigure figure, CellGround ground, int place) {
    double x = middle(ground.columnEdges(), place % ground.columns());
    double y = middle(ground.rowEdges(), place / ground.columns());
    double value = ground.values()[place];
    String marks =
        String.join(
            "",
            ground.marks().stream()
                .filter(m -> m.cells().get(place) && !m.label().isEmpty())
                .map(m -> ", " + m.label())
                .toList());
    return figure.x().valueText(x)
        + ", "
        + figure.y().valueText(y)
        + ": "
        + (Double.isNaN(value)
            ? "nothing"
            : ground.scale().label() + " " + ground.scale().valueText(value))
        + marks;
  }

  private static double middle(double[] edges, int i) {
    return (edges[i] + edges[i + 1]) / 2;
  }
}
