package org.voltscape.figure;

import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.param.PlainText;

/**
 * Values of the cells of a grid as colours: panels side by side, such as one a mapping, and bands
 * below each other, such as one a quantity. All panels of a band share a scale.
 *
 * @param title one line naming the figure; may be empty
 * @param panelLabel what the panels are, for the file of the data, for example {@code mapping}
 * @param rows of every panel, row 0 on top
 * @param columns of every panel, column 0 at the left
 * @param panels names of the panels, from left to right
 * @param bands quantities, from the top down
 * @param note small print under the figure; may be empty
 */
public record HeatFigure(
    String title,
    String panelLabel,
    int rows,
    int columns,
    List<String> panels,
    List<Band> bands,
    String note)
    implements Figure {

  /**
   * A quantity. The arrays belong to the figure from here on: nobody writes to them again.
   *
   * @param axis its scale, both bounds fixed
   * @param values a panel each, [row * columns + column]
   */
  public record Band(Axis axis, List<double[]> values) {
    public Band {
      values = List.copyOf(values);
      if (Double.isNaN(axis.lower()) || Double.isNaN(axis.upper())) {
        throw new IllegalArgumentException("The scale " + axis.label() + " needs two bounds.");
      }
    }

    /** Equal by content, so that a view can tell that nothing has changed. */
    @Override
    public boolean equals(Object other) {
      if (!(other instanceof Band b) || !axis.equals(b.axis) || values.size() != b.values.size()) {
        return false;
      }
      for (int i = 0; i < values.size(); i++) {
        if (!Arrays.equals(values.get(i), b.values.get(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      return axis.hashCode();
    }
  }

  /**
   * @throws IllegalArgumentException without panels or bands, or for values of another number
   */
  public HeatFigure {
    title = PlainText.visible(title);
    note = PlainText.visible(note);
    panels = panels.stream().map(PlainText::visible).toList();
    bands = List.copyOf(bands);
    if (rows < 1 || columns < 1 || panels.isEmpty() || bands.isEmpty()) {
      throw new IllegalArgumentException("The figure " + title + " has no cells.");
    }
    for (Band band : bands) {
      if (band.values.size() != panels.size()
          || band.values.stream().anyMatch(v -> v.length != rows * columns)) {
        throw new IllegalArgumentException(
            "The values of " + band.axis.label() + " are not those of the panels.");
      }
    }
  }
}
