package org.voltscape.views.dram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.mapping.device.TensorPiece;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.dram.DramText;
import org.voltscape.figure.dram.PlacedTensors;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.form.CopiedText;
import org.voltscape.views.form.CutText;
import org.voltscape.views.form.HoverHelp;

/** The tensors with what they bear and where they lie; a row can be dragged onto the map. */
final class TensorTable {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final double ROW = 24;
  private static final double HEAD = 28;
  private static final int LEAST_ROWS = 5;
  private static final int MOST_ROWS = 12;

  /** A row: a tensor or a part of one, under a plan. */
  record Row(PlacedTensors placed, int piece) {
    TensorPiece of() {
      return placed.mapping().pieces().get(piece);
    }

    String title() {
      return of().title();
    }

    boolean has() {
      return placed.part(piece) >= 0;
    }
  }

  private record Column(String title, Function<Row, String> text) {}

  private final DramModel model;
  private final TableView<Row> table = SeriesColumns.table("Tensors and their places", ROW);
  private final List<Column> columns = new ArrayList<>();
  private FigureTheme theme = FigureTheme.LIGHT;
  private boolean showing;

  TensorTable(DramModel model) {
    this.model = model;
    table.getStyleClass().add("vs-dram-table");
    table.setId("dram-tensors");
    TableColumn<Row, Row> name =
        SeriesColumns.names(
            "Tensor",
            () -> theme,
            r -> Math.max(0, r.placed().used().indexOf(domain(r))),
            Row::title);
    columns.add(new Column("Tensor", Row::title));
    SeriesColumns.add(
        table,
        name,
        124,
        160,
        "Tensor of the network, in the colour of its domain. Drag it onto the map, or choose a"
            + " partition below and press Place.");
    add("Size", 70, 76, "Size in memory", r -> DramText.size(r.of().bits()));
    add("Bears", 68, 72, "Bit error rate that it bears", r -> DramText.rate(r.of().tolerable()));
    add(
        "Read with",
        92,
        96,
        "Bit error rate of its partition at the domain's operating point; < an upper bound, as no"
            + " error was seen there",
        r -> r.has() ? DramText.rate(r.placed().rate(r.placed().part(r.piece()))) : "–");
    add(
        "Partition",
        84,
        92,
        "Where it lies: module, chip, bank and sub-array",
        r ->
            r.has()
                ? r.placed().mapping().parts().get(r.placed().part(r.piece())).partition().id()
                : "–");
    add(
        "Point",
        58,
        66,
        "Operating point of its domain",
        r -> r.has() ? r.placed().mapping().text(r.placed().value(domain(r))) : "–");
    table.setRowFactory(t -> new Dragged());
    CutText.on(table);
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is.intValue() >= 0) {
                model.pieceProperty().set(is.intValue());
              }
            });
    model.pieceProperty().addListener((o, was, is) -> select());
  }

  private static int domain(Row row) {
    return row.placed().domain(row.piece());
  }

  private void add(
      String title, double least, double usual, String help, Function<Row, String> text) {
    columns.add(new Column(title, text));
    TableColumn<Row, String> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(text.apply(c.getValue())));
    SeriesColumns.add(table, column, least, usual, help);
  }

  TableView<Row> node() {
    return table;
  }

  void setTheme(FigureTheme next) {
    theme = next;
    table.refresh();
  }

  /** Shows tensors; null for none. */
  void show(@Nullable PlacedTensors placed) {
    showing = true;
    table
        .getItems()
        .setAll(
            placed == null
                ? List.of()
                : IntStream.range(0, placed.mapping().pieces().size())
                    .mapToObj(t -> new Row(placed, t))
                    .toList());
    SeriesColumns.suitHeight(table, HEAD, 0, LEAST_ROWS);
    double least = table.getPrefHeight();
    SeriesColumns.suitHeight(table, HEAD, 0, MOST_ROWS);
    table.setMinHeight(Math.min(least, table.getPrefHeight()));
    select();
    showing = false;
  }

  private void select() {
    int wanted = model.pieceProperty().get();
    if (wanted < 0 || wanted >= table.getItems().size()) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != wanted) {
      table.getSelectionModel().select(wanted);
    }
  }

  /** Copies the table as text, its columns separated by tabs. */
  void copy() {
    CopiedText.put(plain());
  }

  /** The table as text. */
  String plain() {
    return CopiedText.table(
        columns.stream().map(Column::title).toList(),
        table.getItems().stream()
            .map(row -> columns.stream().map(c -> c.text().apply(row)).toList())
            .toList());
  }

  /** A row that can be dragged and says under the mouse what is wrong with it. */
  private final class Dragged extends TableRow<Row> {
    Dragged() {
      setOnDragDetected(
          e -> {
            Row row = getItem();
            if (row != null) {
              model.pieceProperty().set(row.piece());
              startFullDrag();
              e.consume();
            }
          });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      String fault = empty || row == null ? "" : row.placed().fault(row.piece());
      pseudoClassStateChanged(BAD, !fault.isEmpty());
      setAccessibleText(empty || row == null ? "" : row.title() + ". " + fault);
      if (!empty && row != null) {
        HoverHelp.set(this, fault.isEmpty() ? row.title() : fault);
      }
    }
  }
}
