package org.voltscape.views.changed;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.voltscape.engine.attribution.LayerCost;
import org.voltscape.engine.attribution.TrialExplanation;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.figure.studies.ExplanationText;
import org.voltscape.views.chart.TableScale;

/** The layers and the weights of an explanation as tables. */
final class ChangedTables {
  private static final double ROW = 26;
  private static final double HEAD = 40;
  private static final int MOST_LAYERS = 6;

  private final TableView<LayerCost> layers = table("Layers of the trial");
  private final TableView<WeightCost> weights = table("Weights that cost most");
  private TrialExplanation explanation;

  /**
   * @param onWeight told of weights that a person wants to see
   */
  ChangedTables(Consumer<WeightCost> onWeight) {
    layerColumns();
    weightColumns();
    TableScale.whenChanged(layers, this::suitHeight);
    weights.setRowFactory(
        t -> {
          TableRow<WeightCost> row = new TableRow<>();
          row.setTooltip(new Tooltip("Double click (or Enter) shows the word in the failure map"));
          row.setOnMouseClicked(
              e -> {
                if (e.getClickCount() == 2 && row.getItem() != null) {
                  onWeight.accept(row.getItem());
                }
              });
          return row;
        });
    weights.setOnKeyPressed(
        e -> {
          WeightCost chosen = weights.getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && chosen != null) {
            onWeight.accept(chosen);
            e.consume();
          }
        });
  }

  private static <T> TableView<T> table(String name) {
    TableView<T> table = new TableView<>();
    table.getStyleClass().addAll("vs-scheme-table", "vs-narrow-table", "dense");
    table.setAccessibleText(name);
    TableScale.rows(table, ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label("No effective weight differs from its nominal one."));
    return table;
  }

  TableView<LayerCost> layers() {
    return layers;
  }

  TableView<WeightCost> weights() {
    return weights;
  }

  void show(TrialExplanation shown) {
    explanation = shown;
    layers.getItems().setAll(shown.layers());
    weights.getItems().setAll(shown.weights());
    suitHeight();
  }

  private void suitHeight() {
    int rows = Math.min(MOST_LAYERS, layers.getItems().size());
    double height = TableScale.of(layers) * (HEAD + ROW * rows) + 2;
    layers.setMinHeight(height);
    layers.setPrefHeight(height);
    layers.setMaxHeight(height);
  }

  private void layerColumns() {
    add(layers, "Layer", 70, ExplanationText::layer, "Layers of the network, 1 the first");
    add(layers, "Words", 80, l -> count(l.words()), "Words of the layer in the faulty memory");
    add(
        layers,
        "Changed",
        80,
        l -> count(l.changed()),
        "Words of the layer whose effective value is not the nominal one");
    add(
        layers,
        "Alone costs",
        95,
        l -> points(explanation.points(l.correctAlone(), explanation.cleanCorrect())),
        "Percentage points (pt) of accuracy lost where only this layer's words are changed");
    add(
        layers,
        "Regained",
        90,
        l -> points(explanation.points(explanation.correct(), l.correctWithout())),
        "Percentage points (pt) of accuracy regained where this layer's words are restored and all others stay"
            + " changed");
  }

  private void weightColumns() {
    add(
        weights,
        "Layer",
        58,
        w -> Integer.toString(w.layer() + 1),
        "Layer of the weight, 1 the first");
    add(
        weights,
        "Output",
        66,
        w -> Integer.toString(w.output() + 1),
        "Neuron or filter it belongs to, 1 the first");
    add(
        weights,
        "Input",
        60,
        w -> w.bias() ? "bias" : Integer.toString(w.input() + 1),
        "Which of the values that are summed it is multiplied with, 1 the first");
    add(
        weights,
        "Nominal",
        70,
        w -> ExplanationText.value(w.meantValue()),
        "The value it has without faults");
    add(weights, "Used", 70, w -> ExplanationText.value(w.usedValue()), "The value inference uses");
    add(
        weights,
        "Bits",
        52,
        ExplanationText::bits,
        "Bits in which the effective word differs from the nominal one, 0 the least significant");
    add(
        weights,
        "Alone",
        76,
        w -> points(explanation.points(explanation.correct(), w.correctRestored())),
        "Percentage points (pt) of accuracy regained where this weight alone is restored");
    add(
        weights,
        "Together",
        84,
        w -> points(explanation.points(explanation.correct(), w.correctTogether())),
        "Percentage points (pt) regained where it and all weights above it are restored");
  }

  private static String points(double points) {
    return (points > 0 ? "+" : "") + ExplanationText.points(points) + " pt";
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static <T> void add(
      TableView<T> table, String title, double width, Function<T, String> text, String help) {
    Label name = new Label(title);
    name.setTooltip(new Tooltip(help));
    TableColumn<T, String> column = new TableColumn<>();
    column.setGraphic(name);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    TableScale.widths(table, column, width - 8, width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
  }
}
