package org.voltscape.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Heat maps side by side, all of one quantity on one scale of colour.
 *
 * @param title one line naming the figure; may be empty
 * @param rowLabel what a row is, for example {@code Row}
 * @param columnLabel what a column is
 * @param scale of the colours
 * @param panels the maps, at least one, from left to right
 * @param absent what a cell without a value is, for the legend; empty where there are none
 * @param note small print under the figure; may be empty
 */
public record HeatFigure(
    String title,
    String rowLabel,
    String columnLabel,
    HeatScale scale,
    List<Panel> panels,
    String absent,
    String note)
    implements Figure {

  /**
   * One map.
   *
   * @param title its name
   * @param subtitle a line of figures below the name; may be empty
   * @param rows number of rows, at least 1
   * @param columns number of columns, at least 1
   * @param values [row * columns + column], NaN where a cell has none. The array belongs to the
   *     panel from here on: nobody writes to it again.
   */
  public record Panel(String title, String subtitle, int rows, int columns, float[] values) {
    public Panel {
      Objects.requireNonNull(title);
      Objects.requireNonNull(subtitle);
      if (rows < 1 || columns < 1 || (long) rows * columns != values.length) {
        throw new IllegalArgumentException(
            values.length + " values are not " + rows + " rows of " + columns);
      }
    }

    /** Equal by content, so that a view can tell that nothing has changed. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Panel p
          && title.equals(p.title)
          && subtitle.equals(p.subtitle)
          && rows == p.rows
          && Arrays.equals(values, p.values);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(values) + title.hashCode();
    }
  }

  public HeatFigure {
    Objects.requireNonNull(title);
    Objects.requireNonNull(rowLabel);
    Objects.requireNonNull(columnLabel);
    Objects.requireNonNull(scale);
    Objects.requireNonNull(absent);
    Objects.requireNonNull(note);
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException("The figure " + title + " has no maps.");
    }
  }
}
