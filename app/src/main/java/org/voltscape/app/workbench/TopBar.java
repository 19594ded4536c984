package org.voltscape.app.workbench;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.views.fx.OperatingPoint;

/** Run and stop, the shared operating voltage, and what it means in one line. */
final class TopBar {
  private static final double STEP = 0.001;
  private static final double PAGE = 0.01;

  private final Button run = button("Run", Feather.PLAY, "Run the study again (F5)");
  private final Button stop =
      button("Stop", Feather.SQUARE, "Stop the run; what is finished is kept (Esc)");
  private final Slider slider = new Slider();
  private final Label meaning = new Label();
  private final HBox root;

  TopBar(OperatingPoint point, Runnable onRun, Runnable onStop) {
    run.setOnAction(e -> onRun.run());
    stop.setOnAction(e -> onStop.run());
    run.setId("run");
    stop.setId("stop");
    slider.setId("voltage");
    slider.setBlockIncrement(STEP);
    slider.setMajorTickUnit(0.05);
    slider.setMinorTickCount(4);
    slider.setShowTickMarks(true);
    slider.setMinWidth(180);
    slider.setAccessibleText("Supply voltage in volts");
    slider.setTooltip(
        new Tooltip(
            "Supply voltage shared by all views: drag, or use the arrow keys (1 mV) and Page Up and"
                + " Page Down (10 mV)"));
    slider.setOnKeyPressed(
        e -> {
          switch (e.getCode()) {
            case PAGE_UP -> point.setVolts(Math.min(slider.getMax(), point.getVolts() + PAGE));
            case PAGE_DOWN -> point.setVolts(Math.max(slider.getMin(), point.getVolts() - PAGE));
            default -> {
              return;
            }
          }
          e.consume();
        });
    slider.valueProperty().bindBidirectional(point.voltsProperty());
    meaning.getStyleClass().add("vs-operating-point");
    meaning.setMinWidth(Region.USE_PREF_SIZE);
    ObservableValue<String> text = point.labelProperty();
    meaning.textProperty().bind(text);
    Label name = new Label("Supply");
    name.setLabelFor(slider);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setMaxWidth(520);
    root = new HBox(10, run, stop, name, slider, meaning);
    root.setAlignment(Pos.CENTER_LEFT);
    root.setPadding(new Insets(6, 12, 6, 12));
    root.getStyleClass().add("vs-top-bar");
  }

  void range(double lowest, double highest) {
    slider.setMin(lowest);
    slider.setMax(highest);
  }

  void running(boolean running) {
    stop.setDisable(!running);
  }

  Region node() {
    return root;
  }

  private static Button button(String text, Feather icon, String help) {
    Button button = new Button(text, new FontIcon(icon));
    button.setTooltip(new Tooltip(help));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
