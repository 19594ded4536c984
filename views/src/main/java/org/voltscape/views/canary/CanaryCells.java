package org.voltscape.views.canary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.cells.Canaries.Canary;
import org.voltscape.engine.canary.cells.WeightMemory;
import org.voltscape.views.form.LabeledField;

/**
 * Where the canaries of a die lie in its memories: a strip a memory, words from left to right, bits
 * from the lowest up. FX thread only.
 */
final class CanaryCells {
  private static final double STRIP = 22;
  private static final double DOT = 3.5;

  /** More dots in a strip are no picture any more. */
  private static final int MOST_DOTS = 200;

  private final VBox root = new VBox(3);
  private final Button onMap = new Button("Show on the failure map");

  CanaryCells() {
    root.setMinHeight(Region.USE_PREF_SIZE);
    root.setId("canary-cells");
    onMap.setId("canary-on-map");
    onMap.setMinWidth(Region.USE_PREF_SIZE);
    onMap.setTooltip(
        LabeledField.tooltip("The die's map of failing cells, with a ring around each canary"));
  }

  /** The node to place. */
  Region node() {
    return root;
  }

  /** Where a person asks for the die's failure map. */
  Button onMap() {
    return onMap;
  }

  /**
   * Shows the canaries of a die.
   *
   * @param result null for nothing
   */
  void show(CanaryResult result, int die) {
    root.getChildren().clear();
    if (result == null) {
      return;
    }
    for (WeightMemory memory : result.memories()) {
      if (memory.watched()) {
        root.getChildren()
            .add(strip(memory, result.dies().get(die).canaries().of(memory.memory())));
      }
    }
  }

  private static HBox strip(WeightMemory memory, List<Canary> cells) {
    Label name = new Label(memory.name());
    name.setMinWidth(Region.USE_PREF_SIZE);
    Pane map = new Pane();
    map.setMinHeight(STRIP);
    map.setPrefHeight(STRIP);
    map.setMinWidth(40);
    map.getStyleClass().add("vs-canary-strip");
    for (Canary cell : cells.subList(0, Math.min(cells.size(), MOST_DOTS))) {
      Circle dot = new Circle(DOT);
      dot.getStyleClass().add(cell.marginal() ? "vs-canary" : "vs-canary-other");
      double across = (cell.word() + 0.5) / memory.words();
      double up = (cell.bit() + 0.5) / memory.bits();
      // Whole dots inside: one on an edge could be of the memory beside.
      dot.centerXProperty().bind(map.widthProperty().subtract(2 * DOT).multiply(across).add(DOT));
      dot.centerYProperty().bind(map.heightProperty().subtract(2 * DOT).multiply(1 - up).add(DOT));
      dot.setManaged(false);
      map.getChildren().add(dot);
    }
    HBox.setHgrow(map, Priority.ALWAYS);
    String all =
        cells.stream()
            .limit(16)
            .map(
                c ->
                    String.format(
                        Locale.ROOT,
                        "word %d bit %d, %.4f V%s",
                        c.word(),
                        c.bit(),
                        c.volts(),
                        c.marginal() ? "" : " (stands in)"))
            .collect(Collectors.joining("; "));
    Label count = new Label(cells.size() + " cells");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add("vs-status");
    HBox strip = new HBox(8, name, map, count);
    strip.setAlignment(Pos.CENTER_LEFT);
    String text =
        "Canaries of "
            + memory.name()
            + " with the lowest supply at which each holds: "
            + all
            + (cells.size() > 16 ? "; and more" : "");
    map.setAccessibleText(text);
    javafx.scene.control.Tooltip.install(map, LabeledField.tooltip(text));
    return strip;
  }
}
