package org.voltscape.views.timing;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.voltscape.engine.energy.Constant;
import org.voltscape.views.form.DetailPopOver;

/** The numbers of the model with their sources. FX thread only. */
final class ConstantsPopOver {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 340;

  private ConstantsPopOver() {}

  static PopOver of(List<Constant> constants) {
    return DetailPopOver.of(
        "Why these numbers",
        close -> content(constants),
        PopOver.ArrowLocation.TOP_RIGHT,
        ".table-view");
  }

  /** The inside of the pop-over. */
  static VBox content(List<Constant> constants) {
    Label heading = new Label("Why these numbers");
    heading.getStyleClass().add("vs-why-title");
    TableView<Constant> table = new TableView<>(FXCollections.observableArrayList(constants));
    table.getStyleClass().add("dense");
    table.getColumns().add(column("Quantity", 250, Constant::name));
    table.getColumns().add(column("Value", 110, ConstantsPopOver::value));
    table.getColumns().add(column("Source", 380, Constant::source));
    table.setPrefHeight(HEIGHT);
    table.setAccessibleText("Numbers of the timing model with their sources");
    Label note =
        new Label(
            "SHI: published by Shin et al., JETCAS 2019. The probabilities are published in the"
                + " reverse order of the areas.");
    note.getStyleClass().add("vs-hint");
    note.setWrapText(true);
    note.setMinHeight(Label.USE_PREF_SIZE);
    VBox content = new VBox(6, heading, table, note);
    content.getStyleClass().add("vs-why");
    content.setPrefWidth(WIDTH);
    return content;
  }

  private static TableColumn<Constant, String> column(
      String title, double width, Function<Constant, String> text) {
    TableColumn<Constant, String> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /** Value and unit, for example {@code 1585.04 µm²}. */
  static String value(Constant constant) {
    String number =
        constant.value() == Math.rint(constant.value())
            ? String.format(Locale.ROOT, "%.0f", constant.value())
            : String.format(Locale.ROOT, "%.6g", constant.value())
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", "");
    return switch (constant.unit()) {
      case "1" -> number;
      case "um2" -> number + " µm²";
      default -> number + " " + constant.unit();
    };
  }
}
