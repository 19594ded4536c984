package org.voltscape.figure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.voltscape.engine.param.PlainText;

/**
 * Coloured cells under the lines of a figure, a grid of rectangles over its two axes. The arrays
 * belong to the ground from here on: nobody writes to them again.
 *
 * @param scale of the colours, both bounds fixed
 * @param columnEdges where columns begin and end on the x axis, rising, one more than columns
 * @param rowEdges the same of rows on the y axis, the lowest first
 * @param values [row * columns + column]; NaN for a blank cell
 * @param marks cells that are told apart by more than their colour
 */
public record CellGround(
    Axis scale, double[] columnEdges, double[] rowEdges, double[] values, List<Marked> marks) {

  /** How cells are told apart, on any colour and in grey. */
  public enum Look {
    /** Thin diagonal lines. */
    HATCHED,
    /** A dot in the middle. */
    DOTTED,
    /** A frame around each. */
    OUTLINED
  }

  /**
   * Cells of a kind.
   *
   * @param label name in the legend; one without is left out of it
   * @param cells their places among the values
   */
  public record Marked(String label, Look look, BitSet cells) {
    public Marked {
      label = PlainText.visible(label);
      cells = (BitSet) cells.clone();
    }
  }

  /**
   * @throws IllegalArgumentException without cells, for values of another number, or a scale that
   *     is not fixed
   */
  public CellGround {
    marks = List.copyOf(marks);
    if (columnEdges.length < 2
        || rowEdges.length < 2
        || values.length != (columnEdges.length - 1) * (rowEdges.length - 1)) {
      throw new IllegalArgumentException(values.length + " values for another number of cells");
    }
    if (Double.isNaN(scale.lower()) || Double.isNaN(scale.upper())) {
      throw new IllegalArgumentException("The scale " + scale.label() + " needs two bounds.");
    }
  }

  /**
   * Where the cells around rising centres begin and end: half-way to the next, and at the rim as
   * far outward as inward.
   *
   * @param centres at least 2
   */
  public static double[] edges(double[] centres) {
    int count = centres.length;
    double[] edges = new double[count + 1];
    for (int i = 1; i < count; i++) {
      edges[i] = (centres[i - 1] + centres[i]) / 2;
    }
    edges[0] = 2 * centres[0] - edges[1];
    edges[count] = 2 * centres[count - 1] - edges[count - 1];
    return edges;
  }

  /** How many columns. */
  public int columns() {
    return columnEdges.length - 1;
  }

  /** How many rows. */
  public int rows() {
    return rowEdges.length - 1;
  }

  /**
   * The cell at a place of the axes.
   *
   * @return its place among the values; below 0 beside all cells
   */
  public int at(double x, double y) {
    int column = between(columnEdges, x);
    int row = between(rowEdges, y);
    return column < 0 || row < 0 ? -1 : row * columns() + column;
  }

  private static int between(double[] edges, double value) {
    for (int i = 0; i + 1 < edges.length; i++) {
      if (value >= edges[i] && value < edges[i + 1]) {
        return i;
      }
    }
    return value == edges[edges.length - 1] ? edges.length - 2 : -1;
  }

  /** Equal by content, so that a view can tell that nothing has changed. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CellGround g
        && scale.equals(g.scale)
        && marks.equals(g.marks)
        && Arrays.equals(columnEdges, g.columnEdges)
        && Arrays.equals(rowEdges, g.rowEdges)
        && Arrays.equals(values, g.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + scale.hashCode();
  }
}
