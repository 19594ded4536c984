package org.voltscape.views.curve;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;

/** The control points as numbers that can be typed. */
final class PointTable {
  private final CurveModel model;
  private final TableView<CurvePoint> table = new TableView<>();
  private final Label complaint = new Label();
  private final Button add = new Button("Add");

  /**
   * Both headings and eight digits with an exponent are readable at this width: 240 pixels with
   * text of the usual size, and more with larger text.
   */
  private static final String WIDTH = "-fx-min-width: 17.143em;";

  /** Share of that which the voltages take. */
  private static final double SUPPLY_SHARE = 0.45;

  private final VBox root;
  private boolean filling;

  /**
   * @param insert adds a point where it makes sense
   */
  PointTable(CurveModel model, Runnable insert) {
    this.model = model;
    table.setEditable(true);
    table.setAccessibleText("Control points of the curve");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getStyleClass().addAll("vs-point-table", "dense");
    table
        .getColumns()
        .add(column("Supply (V)", CurvePoint::x, CurveNumbers::volts, this::setVolts));
    table
        .getColumns()
        .add(
            column(
                "Probability", CurvePoint::probability, CurveNumbers::text, this::setProbability));
    // Without a least width, a table that is laid out narrow for a moment never gives it back.
    var supply = table.widthProperty().multiply(SUPPLY_SHARE);
    table.getColumns().get(0).minWidthProperty().bind(supply);
    table.getColumns().get(0).maxWidthProperty().bind(supply);
    table.setMinHeight(60);
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((o, was, is) -> select(is.intValue()));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    add.setTooltip(
        new Tooltip("Add a point beside the selected one, or at the operating voltage (Insert)"));
    add.setOnAction(e -> insert.run());
    Button delete = new Button("Delete");
    delete.setTooltip(new Tooltip("Remove the selected point (Delete); two always stay"));
    delete.setOnAction(e -> remove());
    delete.disableProperty().bind(model.selectedProperty().lessThan(0));
    complaint.getStyleClass().add("vs-complaint");
    complaint.setWrapText(true);
    complaint.setMinHeight(Region.USE_PREF_SIZE);
    complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
    HBox buttons = new HBox(6, add, delete);
    root = new VBox(6, table, complaint, buttons);
    root.setPadding(new Insets(0, 0, 0, 8));
    root.setStyle(WIDTH);
    VBox.setVgrow(table, Priority.ALWAYS);
    model.curveProperty().addListener((o, was, is) -> fill());
    model.selectedProperty().addListener((o, was, is) -> showSelected());
    fill();
  }

  Region node() {
    return root;
  }

  private TableColumn<CurvePoint, Double> column(
      String name,
      Function<CurvePoint, Double> value,
      Function<Double, String> text,
      BiFunction<Integer, Double, String> set) {
    TableColumn<CurvePoint, Double> column = new TableColumn<>(name);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(value.apply(c.getValue())));
    column.setCellFactory(TextFieldTableCell.forTableColumn(new Numbers(text)));
    column.setOnEditCommit(
        e -> {
          int row = e.getTablePosition().getRow();
          Double typed = e.getNewValue();
          complaint.setText(
              typed == null
                  ? name + " must be a number, such as 0.5 or 1e-4."
                  : set.apply(row, typed));
          fill();
        });
    return column;
  }

  private String setVolts(int row, double volts) {
    return model.set(row, volts, model.curve().points().get(row).probability());
  }

  private String setProbability(int row, double probability) {
    return model.set(row, model.curve().points().get(row).x(), probability);
  }

  private void remove() {
    complaint.setText(model.delete() ? "" : "A curve needs at least two control points.");
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.DELETE && table.getEditingCell() == null && model.selected() >= 0) {
      remove();
      e.consume();
    }
  }

  private void select(int row) {
    if (!filling && row >= 0) {
      model.select(row);
    }
  }

  private void fill() {
    filling = true;
    table.getItems().setAll(model.curve().points());
    table.getColumns().get(0).setText(heading());
    table.setEditable(!model.onlyShown());
    add.setDisable(model.onlyShown());
    filling = false;
    showSelected();
  }

  private String heading() {
    CurveAxis axis = model.curve().axis();
    return axis.isSupply() ? "Supply (V)" : "Time (" + axis.unit() + ")";
  }

  private void showSelected() {
    filling = true;
    int row = model.selected();
    if (row < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != row) {
      table.getSelectionModel().select(row);
      table.scrollTo(row);
    }
    filling = false;
  }

  /** Numbers as people type them; null for what is none. */
  private static final class Numbers extends StringConverter<Double> {
    private final Function<Double, String> text;

    Numbers(Function<Double, String> text) {
      this.text = text;
    }

    @Override
    public String toString(Double value) {
      return value == null ? "" : text.apply(value);
    }

    @Override
    public Double fromString(String typed) {
      try {
        double value = Double.parseDouble(typed.strip().replace(',', '.').toLowerCase(Locale.ROOT));
        return Double.isFinite(value) ? value : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }
  }
}
