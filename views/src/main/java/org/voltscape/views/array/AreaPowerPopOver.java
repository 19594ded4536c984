package org.voltscape.views.array;

import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.energy.MacArrayTable;
import org.voltscape.figure.array.AreaPower;
import org.voltscape.views.form.CopiedText;
import org.voltscape.views.form.DetailPopOver;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;

/** Area and power of arrays side by side. Escape closes it. JavaFX thread only. */
final class AreaPowerPopOver {
  private static final double WIDTH = 980;
  private static final double ARRAY = 155;
  private static final double PAIR = 345;
  private static final double ROW = 26;
  private static final double HEAD = 34;

  private AreaPowerPopOver() {}

  static PopOver create() {
    return DetailPopOver.of(
        "Area and power of arrays",
        AreaPowerPopOver::content,
        PopOver.ArrowLocation.TOP_CENTER,
        ".table-view");
  }

  private static VBox content(Runnable close) {
    Label heading = new Label("Area and power of arrays of 65,536 MAC units, 65 nm");
    heading.getStyleClass().add("vs-why-title");
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    Button done = new Button(null, new FontIcon("fth-x"));
    done.getStyleClass().addAll("vs-icon-button", "flat");
    done.setAccessibleText("Close");
    done.setOnAction(e -> close.run());
    HBox head =
        new HBox(
            6,
            heading,
            copy("Copy", "Both tables as text, their columns separated by tabs", AreaPower.plain()),
            copy("Copy as CSV", "One row an array, as array --out writes it", AreaPower.csv()),
            done);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("vs-why-head");
    Label source =
        new Label(
            "Table II of Shin et al., JETCAS 2019, worked out again: power at a supply is that at"
                + " 1.08 V times (V / 1.08 V)², its footnote. Buffers are not counted. "
                + MacArrayTable.MISPRINT);
    source.setWrapText(true);
    source.setMinHeight(Region.USE_PREF_SIZE);
    source.getStyleClass().add("vs-why-note");
    VBox content =
        new VBox(
            8,
            head,
            table("Arrays", AreaPower.ARRAYS, ARRAY),
            table("What arrays save against each other", AreaPower.SAVINGS, PAIR),
            source);
    content.getStyleClass().add("vs-why");
    content.setPrefWidth(WIDTH);
    return content;
  }

  private static Button copy(String name, String help, String what) {
    Button copy = new Button(name, new FontIcon("fth-copy"));
    copy.getStyleClass().add("small");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(copy, help + ".");
    copy.setOnAction(
        e -> {
          CopiedText.put(what);
        });
    return copy;
  }

  private static <T> TableView<T> table(String name, AreaPower.Table<T> of, double first) {
    TableView<T> table = new TableView<>();
    table.getStyleClass().addAll("vs-why-table", "dense");
    table.setAccessibleText(name);
    table.setFixedCellSize(ROW);
    double height = HEAD + ROW * of.rows().size() + 2;
    table.setMinHeight(height);
    table.setPrefHeight(height);
    table.setMaxHeight(height);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    double rest = (WIDTH - first - 28) / (of.columns().size() - 1);
    for (AreaPower.Column<T> column : of.columns()) {
      table.getColumns().add(column(column, table.getColumns().isEmpty() ? first : rest));
    }
    table.getItems().setAll(of.rows());
    return table;
  }

  private static <T> TableColumn<T, String> column(AreaPower.Column<T> of, double width) {
    String title = of.title().replace("mm2", "mm²");
    Label heading = new Label(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
    if (title.startsWith("mm")) {
      heading.setText(title);
    }
    HoverHelp.set(heading, of.help() + ".");
    TableColumn<T, String> column = new TableColumn<>();
    column.setGraphic(heading);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(of.text().apply(c.getValue())));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                T row = empty ? null : getTableRow().getItem();
                setText(empty ? null : text);
                setTooltip(
                    row == null
                        ? null
                        : LabeledField.tooltip(
                            of.help() + ".\nSource: " + of.source().apply(row) + "."));
              }
            });
    return column;
  }
}
