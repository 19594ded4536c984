package org.voltscape.views.array;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.figure.array.UnitQuantity;
import org.voltscape.views.form.ComplaintLine;

/** What is shown, after how many tiles, and what sizes are chosen for. */
final class ArrayControls {
  private static final double BUDGET_STEP = 1;
  private static final double VOLTS_STEP = 0.005;

  private final ArrayModel model;
  private final ToggleGroup quantities = new ToggleGroup();
  private final HBox choice = new HBox();
  private final Slider tiles = new Slider(1, 2, 2);
  private final Label tilesText = new Label();
  private final HBox growth = new HBox(6);
  private final SettingSlider budget;
  private final SettingSlider volts;
  private final Label runs = new Label();
  private final ComplaintLine complaint = new ComplaintLine();
  private final FlowPane controls = new FlowPane(14, 4);
  private final VBox root = new VBox(4, controls, complaint);
  private boolean showing;

  ArrayControls(ArrayModel model) {
    this.model = model;
    for (UnitQuantity quantity : UnitQuantity.values()) {
      choice.getChildren().add(toggle(quantity));
    }
    choice.setAlignment(Pos.CENTER_LEFT);
    growth();
    var areas = ArrayModel.areas();
    budget =
        new SettingSlider(
            "Budget",
            "µm²",
            areas.get(0),
            areas.get(areas.size() - 1),
            BUDGET_STEP,
            "Area of a MAC unit on average, in µm²; multiplexers come on top of it unless the study"
                + " counts them in. Sizes are chosen again while it is dragged; the"
                + " study takes it over when you let go.");
    budget.setOnMove(model::moveBudget);
    budget.setOnSettle(model::settle);
    budget.slider().setId("array-budget");
    volts =
        new SettingSlider(
            "Sized for",
            "V",
            MacTiming.LOWEST_VOLTS,
            MacTiming.HIGHEST_VOLTS,
            VOLTS_STEP,
            "Logic supply, in V, that sizes are chosen for: they are best at this supply. Chosen again"
                + " while it is dragged.");
    volts.setOnMove(model::moveVolts);
    volts.setOnSettle(model::settle);
    volts.slider().setId("array-volts");
    runs.getStyleClass().add("vs-status");
    runs.setMinWidth(Region.USE_PREF_SIZE);
    complaint.watch(budget.field());
    complaint.watch(volts.field());
    controls.setAlignment(Pos.CENTER_LEFT);
    controls.getChildren().addAll(choice, budget.node(), volts.node(), growth, runs);
  }

  /** Puts buttons beside the quantities. */
  void add(Region more) {
    controls.getChildren().add(1, more);
  }

  private ToggleButton toggle(UnitQuantity quantity) {
    ToggleButton button = new ToggleButton(quantity.title());
    button.getStyleClass().addAll("small", "vs-word-toggle");
    button.setTooltip(new Tooltip(quantity.help()));
    button.setToggleGroup(quantities);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setId("array-" + quantity.name().toLowerCase(Locale.ROOT));
    button.setSelected(quantity == UnitQuantity.SENSITIVITY);
    button.setOnAction(
        e -> {
          // One is always shown.
          button.setSelected(true);
          model.setQuantity(quantity);
        });
    model.quantityProperty().addListener((o, was, is) -> button.setSelected(is == quantity));
    return button;
  }

  private void growth() {
    tiles.setMajorTickUnit(1);
    tiles.setMinorTickCount(0);
    tiles.setSnapToTicks(true);
    tiles.setBlockIncrement(1);
    tiles.setPrefWidth(110);
    tiles.setMinWidth(80);
    tiles.setId("array-tiles");
    tiles.setAccessibleText("Tiles worked on");
    Tooltip help =
        new Tooltip(
            "The array is filled tile by tile; this shows what units have collected after the first"
                + " tiles");
    tiles.setTooltip(help);
    tilesText.setTooltip(help);
    tilesText.setMinWidth(Region.USE_PREF_SIZE);
    tilesText.setLabelFor(tiles);
    tiles
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing) {
                int tile = (int) Math.rint(is.doubleValue());
                model.setTiles(tile == (int) tiles.getMax() ? Integer.MAX_VALUE : tile);
                showTiles();
              }
            });
    growth.setAlignment(Pos.CENTER_LEFT);
    growth
        .visibleProperty()
        .bind(
            model
                .quantityProperty()
                .isEqualTo(UnitQuantity.SENSITIVITY)
                .and(tilesText.textProperty().isNotEmpty()));
    growth.managedProperty().bind(growth.visibleProperty());
    growth.getChildren().setAll(tilesText, tiles);
  }

  Region node() {
    return root;
  }

  private void showTiles() {
    tilesText.setText(
        String.format(
            Locale.ROOT,
            "After tile %d of %d",
            (int) Math.rint(tiles.getValue()),
            (int) tiles.getMax()));
  }

  /** Brings the controls to a frame. */
  void show(ArrayFrame frame) {
    showing = true;
    int all = frame.base().tiles();
    if (tiles.getMax() != all) {
      boolean atEnd = tiles.getValue() == tiles.getMax();
      tiles.setMax(Math.max(all, 1));
      if (atEnd) {
        tiles.setValue(all);
      }
    }
    tiles.setDisable(all < 2);
    showing = false;
    showTiles();
    double at = frame.request().volts();
    runs.setText(
        model.logicFails()
            ? String.format(Locale.ROOT, "Runs at %.3f V, the window's supply.", at)
            : String.format(Locale.ROOT, "Runs at %.3f V.", at));
  }

  /** Brings the sliders to the settings. */
  void show(ArraySettings settings) {
    budget.show(settings.budget());
    volts.show(settings.volts());
  }
}
