package org.voltscape.figure;

import java.util.List;
import java.util.Objects;
import org.voltscape.engine.param.PlainText;

/**
 * Figures beside and below each other, with one legend for all. Axes of the same quantity, unit and
 * scale have the same range in all panels, so that lengths can be compared.
 *
 * @param title one line naming the figure; may be empty
 * @param panels row by row, from the left
 * @param columns panels beside each other; 0 for as many as fit the width
 * @param note small print under the figure; may be empty. Those of the panels are not drawn.
 */
public record PanelFigure(String title, List<Panel> panels, int columns, String note)
    implements Figure {

  /**
   * One of the figures.
   *
   * @param name written above it behind its letter
   * @param figure no panels of its own
   */
  public record Panel(String name, Figure figure) {
    /**
     * @throws IllegalArgumentException for panels inside a panel
     */
    public Panel {
      name = PlainText.visible(name);
      Objects.requireNonNull(figure);
      if (figure instanceof PanelFigure) {
        throw new IllegalArgumentException("The panel " + name + " has panels of its own.");
      }
    }
  }

  /**
   * @throws IllegalArgumentException without panels, or for a negative number of columns
   */
  public PanelFigure {
    title = PlainText.visible(title);
    note = PlainText.visible(note);
    panels = List.copyOf(panels);
    if (panels.isEmpty() || columns < 0) {
      throw new IllegalArgumentException(panels.size() + " panels in " + columns + " columns");
    }
  }

  /** The letters of a panel, for example {@code (a)} for the first. */
  public static String letter(int panel) {
    StringBuilder letters = new StringBuilder();
    for (int rest = panel + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return "(" + letters + ")";
  }
}
