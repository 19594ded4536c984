package org.voltscape.views.minerva;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.CopiedText;
import org.voltscape.views.form.CutText;
import org.voltscape.views.form.HoverHelp;

/**
 * A table of what a step found, with the row that is built in bold; it can be copied as text.
 *
 * @param <R> a row
 */
final class StepTable<R> {
  private static final PseudoClass BUILT = PseudoClass.getPseudoClass("built");
  private static final double ROW = 25;
  private static final double HEAD = 34;

  private record Column<R>(String title, Function<R, String> text) {}

  private final TableView<R> table;
  private final List<Column<R>> columns = new ArrayList<>();
  private final HBox head;
  private final VBox root;
  private final int most;
  private Predicate<R> built = row -> false;
  private Consumer<R> onOpen = row -> {};

  /**
   * @param name what the rows are, for people
   * @param most rows shown at once
   */
  StepTable(String name, int most) {
    this.most = most;
    table = SeriesColumns.table(name, ROW);
    table.getStyleClass().addAll("vs-narrow-table", "vs-step-table");
    TableScale.whenChanged(table, this::suit);
    table.setRowFactory(t -> new Row());
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER && selected() != null) {
            open();
            e.consume();
          }
        });
    CutText.on(table);
    Label title = new Label(name);
    title.getStyleClass().add("vs-status");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button copy = new Button(null, new FontIcon("fth-copy"));
    copy.getStyleClass().addAll("button-icon", "flat", "small");
    copy.setAccessibleText("Copy " + name);
    HoverHelp.set(copy, "Copies the table as text, its columns separated by tabs.");
    copy.setOnAction(e -> copy());
    head = new HBox(6, title, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    root = new VBox(2, head, table);
    suit();
  }

  /**
   * Adds a column.
   *
   * @param least narrowest width in pixels
   * @param usual width where there is room
   * @param help for its heading, with the unit
   */
  StepTable<R> column(
      String title, double least, double usual, String help, Function<R, String> text) {
    columns.add(new Column<>(title, text));
    TableColumn<R, String> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(text.apply(c.getValue())));
    SeriesColumns.add(table, column, least, usual, help);
    return this;
  }

  /**
   * Adds a column whose texts open something.
   *
   * @param opener told of the node that was clicked, and its row
   */
  StepTable<R> link(
      String title,
      double least,
      double usual,
      String help,
      Function<R, String> text,
      Consumer<R> opener) {
    columns.add(new Column<>(title, text));
    TableColumn<R, R> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new LinkCell<>(text, opener));
    SeriesColumns.add(table, column, least, usual, help);
    return this;
  }

  /** Puts a control beside the button that copies. */
  void beside(Region control) {
    head.getChildren().add(1, control);
  }

  /** Told of a row that is opened with Enter or two clicks. */
  void setOnOpen(Consumer<R> receiver) {
    onOpen = receiver;
  }

  private void open() {
    R row = selected();
    if (row != null) {
      onOpen.accept(row);
    }
  }

  /** Told whenever another row is selected. */
  void setOnSelect(Runnable action) {
    table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> action.run());
  }

  Region node() {
    return root;
  }

  TableView<R> table() {
    return table;
  }

  /** Shows rows; the one selected stays where it is still there. */
  void show(List<R> rows, Predicate<R> isBuilt) {
    built = isBuilt;
    if (table.getItems().equals(rows)) {
      table.refresh();
      return;
    }
    R was = selected();
    table.getItems().setAll(rows);
    if (was != null && rows.contains(was)) {
      table.getSelectionModel().select(was);
    } else {
      table.getSelectionModel().clearSelection();
      if (rows.size() > most) {
        // With some of those before it.
        rows.stream()
            .filter(isBuilt)
            .findFirst()
            .ifPresent(row -> table.scrollTo(Math.max(0, rows.indexOf(row) - 1)));
      }
    }
    suit();
  }

  private void suit() {
    SeriesColumns.suitHeight(table, HEAD, 0, most);
    if (table.getItems().size() <= most) {
      // What is around it scrolls: few rows are all seen, or none of them.
      table.setMinHeight(table.getPrefHeight());
    }
  }

  @Nullable R selected() {
    return table.getSelectionModel().getSelectedItem();
  }

  void select(R row) {
    table.getSelectionModel().select(row);
  }

  private void copy() {
    CopiedText.put(plain());
  }

  /** The table as text, its columns separated by tabs. */
  String plain() {
    return CopiedText.table(
        columns.stream().map(Column::title).toList(),
        table.getItems().stream()
            .map(row -> columns.stream().map(c -> c.text().apply(row)).toList())
            .toList());
  }

  private final class Row extends TableRow<R> {
    Row() {
      setOnMouseClicked(
          e -> {
            if (e.getClickCount() == 2 && !isEmpty()) {
              open();
            }
          });
    }

    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(BUILT, !empty && row != null && built.test(row));
    }
  }

  /** A text that opens something; by keyboard the row does. */
  private static final class LinkCell<R> extends TableCell<R, R> {
    private final Hyperlink link = new Hyperlink();
    private final Function<R, String> text;
    private final Consumer<R> opener;

    LinkCell(Function<R, String> text, Consumer<R> opener) {
      this.text = text;
      this.opener = opener;
      link.getStyleClass().add("vs-why-energy");
      link.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      link.setText(text.apply(row));
      link.setVisited(false);
      link.setOnAction(
          e -> {
            link.setVisited(false);
            opener.accept(row);
          });
      setGraphic(link);
    }
  }
}
