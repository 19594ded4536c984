package org.voltscape.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Rows and columns of tables that grow with their text: sizes are given for the usual text, and are
 * multiplied where the settings or a style sheet make it larger. JavaFX thread only.
 */
public final class TableScale {
  /** Text of tables that stand beside a chart, in pixels, as in views.css. */
  private static final double USUAL_TEXT = 14 * 0.92;

  /** What a table needs beside its columns: a bar to scroll it. */
  private static final double FRAME = 16;

  private static final String SCROLLS = TableScale.class.getName() + ".scrolls";

  private TableScale() {}

  /**
   * Sets the height of rows.
   *
   * @param row with text of the usual size, in pixels
   */
  public static void rows(TableView<?> table, double row) {
    table.getProperties().put(TableScale.class, row);
    table.setFixedCellSize(row);
    // Style sheets know the size of the text; this follows it.
    table.setStyle(String.format(Locale.ROOT, "-fx-fixed-cell-size: %.5fem;", row / USUAL_TEXT));
  }

  /** How much larger a table's text is than usual; 1 until it is known. */
  public static double of(TableView<?> table) {
    return table.getProperties().get(TableScale.class) instanceof Double row
        ? table.getFixedCellSize() / row
        : 1;
  }

  /** Calls an action whenever the size of a table's text is found to be another. */
  public static void whenChanged(TableView<?> table, Runnable action) {
    table.fixedCellSizeProperty().addListener(o -> action.run());
  }

  /**
   * Sets the widths of a column. They grow with the text as far as the table has room for the least
   * widths of all its columns.
   *
   * @param least narrowest with text of the usual size, in pixels
   * @param usual where there is room, likewise
   */
  public static void widths(
      TableView<?> table, TableColumn<?, ?> column, double least, double usual) {
    List<Widths> all = all(table);
    if (!table.getProperties().containsKey(Widths.class)) {
      table.getProperties().put(Widths.class, all);
      table.widthProperty().addListener(o -> suit(table));
      whenChanged(table, () -> suit(table));
    }
    all.add(new Widths(column, least, usual));
    column.setMinWidth(least);
    column.setPrefWidth(usual);
    column.visibleProperty().addListener(o -> suit(table));
    // Columns that come later than the table was laid out.
    column.tableViewProperty().addListener((o, was, is) -> suitScrolling(table));
  }

  /**
   * Has a table scroll where there is no room for the least widths of its columns with the text
   * that it has, in place of cutting them off; before its columns are added.
   */
  public static void scrolls(TableView<?> table) {
    table.getProperties().put(SCROLLS, true);
  }

  /** Forgets the widths of all columns, where a table gets others. */
  public static void forget(TableView<?> table) {
    all(table).clear();
  }

  /** Widths of a column with text of the usual size. */
  private record Widths(TableColumn<?, ?> column, double least, double usual) {}

  @SuppressWarnings("unchecked")
  private static List<Widths> all(TableView<?> table) {
    return table.getProperties().get(Widths.class) instanceof List<?> kept
        ? (List<Widths>) kept
        : new ArrayList<>();
  }

  private static void suit(TableView<?> table) {
    double together =
        all(table).stream().filter(w -> w.column().isVisible()).mapToDouble(Widths::least).sum();
    double most = together > 0 ? (table.getWidth() - FRAME) / together : 1;
    boolean scrolls = table.getProperties().containsKey(SCROLLS);
    double factor = scrolls ? of(table) : Math.min(of(table), Math.max(1, most));
    if (scrolls) {
      table.setColumnResizePolicy(
          most < factor
              ? TableView.UNCONSTRAINED_RESIZE_POLICY
              : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }
    for (Widths each : all(table)) {
      each.column().setMinWidth(each.least() * factor);
      each.column().setPrefWidth(each.usual() * factor);
      if (scrolls && most < factor) {
        // As narrow as may be, so that much is seen at once; it may still be as wide as before.
        each.column().setPrefWidth(each.least() * factor);
        width(table, each.column(), each.least() * factor);
      }
    }
  }

  private static void suitScrolling(TableView<?> table) {
    if (table.getProperties().containsKey(SCROLLS) && table.getWidth() > 0) {
      suit(table);
    }
  }

  private static <T> void width(TableView<T> table, TableColumn<?, ?> column, double wanted) {
    for (TableColumn<T, ?> each : table.getVisibleLeafColumns()) {
      if (each == column) {
        table.resizeColumn(each, wanted - each.getWidth());
      }
    }
  }
}
