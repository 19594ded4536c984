package org.voltscape.views.decide;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.decide.PinnedRows;
import org.voltscape.figure.decide.PinnedRows.Column;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.LabeledField;

/** The pinned designs beside each other: quantities in rows, designs and differences in columns. */
final class PinnedTable {
  private static final double ROW = 26;

  private final Supplier<FigureTheme> theme;
  private final TableView<PinnedRows.Row> table = SeriesColumns.table("Pinned designs", ROW);
  private final ObservableList<PinnedRows.Row> rows = FXCollections.observableArrayList();
  private List<Column> columns = List.of();

  /**
   * @param theme whose colours the chart has
   */
  PinnedTable(Supplier<FigureTheme> theme) {
    this.theme = theme;
    table.setId("decide-pinned");
    TableScale.scrolls(table);
    table.setItems(rows);
    table.setRowFactory(
        t ->
            new TableRow<>() {
              @Override
              protected void updateItem(PinnedRows.@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setTooltip(empty || row == null ? null : LabeledField.tooltip(row.help()));
              }
            });
  }

  TableView<PinnedRows.Row> node() {
    return table;
  }

  /** Shows a frame; the row that is looked at stays. */
  void show(DecideFrame frame) {
    PinnedRows shown = frame.rows();
    if (!shown.columns().equals(columns)) {
      boolean same =
          shown.columns().stream()
                  .map(Column::heading)
                  .toList()
                  .equals(columns.stream().map(Column::heading).toList())
              && shown.columns().stream()
                  .map(Column::design)
                  .toList()
                  .equals(columns.stream().map(Column::design).toList());
      columns = shown.columns();
      if (same) {
        for (int i = 0; i < columns.size(); i++) {
          name(i).getTooltip().setText(columns.get(i).help());
        }
      } else {
        build(frame);
      }
    }
    int at = table.getSelectionModel().getSelectedIndex();
    rows.setAll(shown.rows());
    if (at >= 0) {
      table.getSelectionModel().clearAndSelect(at);
    }
  }

  private Label name(int column) {
    return (Label) table.getColumns().get(column + 1).getGraphic();
  }

  private void build(DecideFrame frame) {
    TableScale.forget(table);
    table.getColumns().clear();
    add("Quantity", 118, 124, "What is compared", -1);
    for (int i = 0; i < columns.size(); i++) {
      Column each = columns.get(i);
      String heading = each.heading() + (each.difference() ? "" : "  " + each.design());
      add(heading, each.difference() ? 184 : 204, each.difference() ? 190 : 210, each.help(), i);
      if (!each.difference()) {
        Rectangle swatch = new Rectangle(10, 10);
        swatch.setFill(PlotMarks.colour(theme.get().seriesColour(frame.colour(each.place())), 1));
        name(i).setGraphic(swatch);
      }
      name(i).setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }
  }

  private void add(String heading, double least, double usual, String help, int cell) {
    TableColumn<PinnedRows.Row, PinnedRows.Row> column = new TableColumn<>(heading);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(PinnedRows.@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(
                    empty || row == null
                        ? null
                        : cell < 0
                            ? row.name()
                            : cell < row.cells().size() ? row.cells().get(cell) : "");
              }
            });
    SeriesColumns.add(table, column, least, usual, help);
  }

  /** Draws the colours of another theme. */
  void refresh(DecideFrame frame) {
    build(frame);
  }
}
