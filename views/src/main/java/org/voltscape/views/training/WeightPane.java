package org.voltscape.views.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.voltscape.engine.weights.WeightSpread;
import org.voltscape.views.chart.ChartPane;

/** The histogram of a trained network's weights with its choices. */
final class WeightPane extends BorderPane {
  private final TrainingModel model;
  private final ChartPane chart = new ChartPane();
  private final ComboBox<String> scheme = new ComboBox<>();
  private final ComboBox<String> block = new ComboBox<>();
  private final CheckBox logarithmic = new CheckBox("Log");
  private final Label empty =
      new Label("The weights before and after training show here once a network is trained.");
  private List<TrainingRow> trained = List.of();
  private boolean filling;

  WeightPane(TrainingModel model) {
    this.model = model;
    scheme.setAccessibleText("Scheme whose weights are shown");
    scheme.setTooltip(new Tooltip("The scheme whose network's weights are counted"));
    block.setAccessibleText("Layer whose weights are shown");
    block.setTooltip(new Tooltip("All words in the faulty memory, or those of one layer"));
    logarithmic.setSelected(true);
    logarithmic.setTooltip(
        new Tooltip("Counts on a log axis: the few weights far out and at the ends show, too"));
    scheme.setPrefWidth(124);
    block.setPrefWidth(124);
    scheme.valueProperty().addListener((o, was, is) -> chosen());
    block.valueProperty().addListener((o, was, is) -> chosen());
    logarithmic.selectedProperty().addListener((o, was, is) -> chosen());
    FlowPane choices = new FlowPane(6, 2, scheme, block, logarithmic);
    choices.setAlignment(Pos.CENTER_LEFT);
    choices.visibleProperty().bind(chart.visibleProperty());
    empty.getStyleClass().add("vs-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(420);
    setTop(choices);
    StackPane middle = new StackPane(chart, empty);
    middle.setMinWidth(0);
    setCenter(middle);
    setMinWidth(0);
  }

  ChartPane chart() {
    return chart;
  }

  /** Brings choices and chart to the model. */
  void show(List<TrainingRow> rows) {
    trained = rows.stream().filter(row -> !model.weights(row).isEmpty()).toList();
    filling = true;
    fill(scheme, trained.stream().map(TrainingRow::label).toList());
    filling = false;
    draw();
  }

  private void chosen() {
    if (!filling) {
      draw();
    }
  }

  private void draw() {
    boolean any = !trained.isEmpty();
    chart.setVisible(any);
    empty.setVisible(!any);
    if (any) {
      TrainingRow row = trained.get(Math.max(0, scheme.getSelectionModel().getSelectedIndex()));
      List<WeightSpread> spreads = model.weights(row);
      filling = true;
      fill(block, spreads.stream().map(WeightSpread::name).toList());
      filling = false;
      WeightSpread spread = spreads.get(Math.max(0, block.getSelectionModel().getSelectedIndex()));
      chart.show(model.weightFigure(row, spread, logarithmic.isSelected()));
    }
  }

  /** Offers other choices; what was chosen stays where it is among them. */
  private static void fill(ComboBox<String> box, List<String> items) {
    if (!box.getItems().equals(items)) {
      String before = box.getValue();
      box.getItems().setAll(items);
      if (!items.isEmpty()) {
        box.getSelectionModel().select(Math.max(0, items.indexOf(before)));
      }
    }
    box.setDisable(items.size() < 2);
  }
}
