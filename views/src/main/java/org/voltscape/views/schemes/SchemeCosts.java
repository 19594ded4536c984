package org.voltscape.views.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.protection.CostText;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordShape;
import org.voltscape.views.form.CopiedText;
import org.voltscape.views.form.DetailPopOver;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;

/**
 * What the schemes cost, side by side: the comparison of Hosseini et al. (TECS 2021, Table 1) for
 * the schemes on offer. Escape closes it. FX thread only.
 */
final class SchemeCosts {
  private static final double WIDTH = 1000;
  private static final double ROW = 26;
  private static final double HEAD = 34;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Scheme", 190, Row::name, "Schemes of the study are printed bold"),
          new Column(
              "Retraining",
              100,
              r -> r.cost().retraining(),
              "Whether the network has to be trained again for every memory"),
          new Column(
              "Map",
              64,
              r -> r.cost().map(),
              "Whether the failing cells must be known when the weights are written"),
          new Column("Storage", 96, r -> r.cost().storage(), "Cells added to every word, in bits"),
          new Column(
              "Power",
              80,
              r -> r.cost().power(),
              "Power of the weight memory against the unprotected one, added cells included"),
          new Column(
              "Area",
              80,
              r -> r.cost().area(),
              "Area of the weight memory against the unprotected one, added cells included"),
          new Column(
              "Extra hardware",
              370,
              r -> r.cost().hardware(),
              "Gates between the cells and the datapath; under the mouse their source"));

  private static final PseudoClass INCLUDED = PseudoClass.getPseudoClass("included");

  private SchemeCosts() {}

  /** A pop-over of all lines of the picker for weights in a format. */
  static PopOver popOver(List<SchemeRow> rows, TensorFormat format) {
    return DetailPopOver.of(
        "Cost of schemes",
        close -> content(rows, format, close),
        PopOver.ArrowLocation.LEFT_TOP,
        ".table-view");
  }

  /** What the costs are for. */
  static String heading(TensorFormat format) {
    return "What the schemes cost for words of " + format.bits() + " bits (" + format.id() + ")";
  }

  private static VBox content(List<SchemeRow> rows, TensorFormat format, Runnable close) {
    List<Row> lines = rows(rows, format.shape());
    Label heading = new Label(heading(format));
    heading.getStyleClass().add("vs-why-title");
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    Button copy = new Button("Copy", new FontIcon("fth-copy"));
    copy.getStyleClass().add("small");
    HoverHelp.set(copy, "The table as text, its columns separated by tabs.");
    copy.setOnAction(
        e -> {
          CopiedText.put(heading(format) + "\n" + plain(lines));
        });
    Button done = new Button(null, new FontIcon("fth-x"));
    done.getStyleClass().addAll("vs-icon-button", "flat");
    done.setAccessibleText("Close");
    done.setOnAction(e -> close.run());
    HBox head = new HBox(heading, copy, done);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("vs-why-head");
    VBox content = new VBox(head, table(lines));
    content.getStyleClass().add("vs-why");
    content.setPrefWidth(WIDTH);
    return content;
  }

  /** The rows: the study's own lines first, as the picker has them. */
  static List<Row> rows(List<SchemeRow> rows, WordShape shape) {
    List<Row> lines = new ArrayList<>();
    for (SchemeRow row : rows) {
      ProtectionScheme scheme = row.choice().scheme();
      CostText cost = CostText.of(scheme.cost(shape, row.choice().values()), shape.bits());
      lines.add(new Row(row.name(), row.included(), cost));
    }
    return lines;
  }

  /** The table as text, its columns separated by tabs. */
  static String plain(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    for (Column column : COLUMNS) {
      text.append(column.title).append('\t');
    }
    text.append("Source\n");
    for (Row row : rows) {
      for (Column column : COLUMNS) {
        text.append(column.text.apply(row)).append('\t');
      }
      text.append(row.cost().source()).append('\n');
    }
    return text.toString();
  }

  private static TableView<Row> table(List<Row> rows) {
    TableView<Row> table = new TableView<>();
    table.getStyleClass().addAll("vs-why-table", "vs-scheme-costs", "dense");
    table.setAccessibleText("Cost of schemes");
    table.setFixedCellSize(ROW);
    table.setPrefHeight(HEAD + ROW * Math.min(18, rows.size()) + 2);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    for (Column column : COLUMNS) {
      table.getColumns().add(column.create());
    }
    table.setRowFactory(t -> new IncludedRow());
    table.getItems().setAll(rows);
    table.getSelectionModel().selectFirst();
    return table;
  }

  /**
   * A line of the table.
   *
   * @param name of the scheme as the picker calls it
   * @param included whether the study compares it
   * @param cost in words
   */
  record Row(String name, boolean included, CostText cost) {}

  private record Column(String title, double width, Function<Row, String> text, String help) {
    TableColumn<Row, String> create() {
      Label heading = new Label(title);
      HoverHelp.set(heading, help + ".");
      TableColumn<Row, String> column = new TableColumn<>();
      column.setGraphic(heading);
      column.setPrefWidth(width);
      column.setMinWidth(width);
      column.setReorderable(false);
      column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
      column.setCellFactory(c -> new TextCell());
      return column;
    }
  }

  /** Text that is whole under the mouse, with the source of the numbers. */
  private static final class TextCell extends TableCell<Row, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      Row row = empty ? null : getTableRow().getItem();
      setText(empty ? null : text);
      setTooltip(
          row == null ? null : LabeledField.tooltip(text + "\nSource: " + row.cost().source()));
    }
  }

  private static final class IncludedRow extends TableRow<Row> {
    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(INCLUDED, !empty && row.included());
    }
  }
}
