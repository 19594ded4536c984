package org.voltscape.views.chart;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.voltscape.figure.chart.FigureTheme;

/**
 * Columns of the tables that stand beside a chart: explained headings, and series in the colours
 * they have there. JavaFX thread only.
 */
public final class SeriesColumns {
  private static final int LEAST_ROWS = 3;

  /** Lower views, in pixels, show the least rows of a table. */
  private static final double LOW = 760;

  private SeriesColumns() {}

  /**
   * A table without columns and rows.
   *
   * @param name read to those who do not see it
   * @param rowHeight in pixels, with text of the usual size
   */
  public static <T> TableView<T> table(String name, double rowHeight) {
    TableView<T> table = new TableView<>();
    table.getStyleClass().addAll("vs-scheme-table", "dense");
    table.setAccessibleText(name);
    TableScale.rows(table, rowHeight);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(""));
    return table;
  }

  /**
   * Makes a table as high as its rows are, in low views no higher than three of them: the chart
   * above comes first.
   *
   * @param head height of the headings in pixels, with text of the usual size
   * @param view height of the view that it is in, in pixels; 0 before it is known
   * @param most rows shown at once
   */
  public static void suitHeight(TableView<?> table, double head, double view, int most) {
    double row = table.getFixedCellSize();
    int shown = view > 0 && view < LOW ? Math.min(LEAST_ROWS, most) : most;
    double heading = head * TableScale.of(table);
    double height = heading + row * Math.max(1, Math.min(shown, table.getItems().size())) + 2;
    table.setMinHeight(Math.min(height, heading + LEAST_ROWS * row + 2));
    table.setPrefHeight(height);
    table.setMaxHeight(height);
  }

  /**
   * Adds a column whose heading is explained under the mouse; its order stays.
   *
   * @param least narrowest width in pixels, with text of the usual size
   * @param usual width in pixels where there is room, likewise
   */
  public static <T> void add(
      TableView<T> table, TableColumn<T, ?> column, double least, double usual, String help) {
    Label name = new Label(column.getText());
    Tooltip tooltip = new Tooltip(help);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(400);
    name.setTooltip(tooltip);
    column.setText("");
    column.setGraphic(name);
    TableScale.widths(table, column, least, usual);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
  }

  /**
   * A column of names with the colours of their series.
   *
   * @param theme whose colours the chart has; asked at every drawing
   * @param series a row's place among the series
   * @param label a row's name
   */
  public static <T> TableColumn<T, T> names(
      String heading,
      Supplier<FigureTheme> theme,
      ToIntFunction<T> series,
      Function<T, String> label) {
    TableColumn<T, T> column = new TableColumn<>(heading);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              private final Rectangle swatch = new Rectangle(10, 10);

              @Override
              protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                if (empty || row == null) {
                  setText(null);
                  setGraphic(null);
                  return;
                }
                java.awt.Color colour = theme.get().seriesColour(series.applyAsInt(row));
                swatch.setFill(Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue()));
                setText(label.apply(row));
                setGraphic(swatch);
              }
            });
    return column;
  }
}
