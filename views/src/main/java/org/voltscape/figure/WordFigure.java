package org.voltscape.figure;

import java.util.List;
import org.voltscape.engine.param.PlainText;

/**
 * The way of a word through a memory: its cells after each step, row under row.
 *
 * @param title one line naming the figure; may be empty
 * @param heads over the cells, most significant first
 * @param rows the steps
 * @param note small print under the figure; may be empty
 */
public record WordFigure(String title, List<String> heads, List<Row> rows, String note)
    implements Figure {

  /**
   * A step.
   *
   * @param name of the step
   * @param cells a character each, most significant first; a space where the step has no cell
   * @param changed the places in {@code cells} that differ from the step before
   * @param stuck the places that cannot be written
   * @param value of the cells, for people
   * @param sentence what happened
   */
  public record Row(
      String name,
      String cells,
      List<Integer> changed,
      List<Integer> stuck,
      String value,
      String sentence) {
    public Row {
      changed = List.copyOf(changed);
      stuck = List.copyOf(stuck);
    }
  }

  /**
   * @throws IllegalArgumentException when a row has another number of cells than there are heads
   */
  public WordFigure {
    title = PlainText.visible(title);
    note = PlainText.visible(note);
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().length() != heads.size()) {
        throw new IllegalArgumentException(
            row.name() + ": " + row.cells().length() + " cells under " + heads.size() + " heads");
      }
    }
  }
}
