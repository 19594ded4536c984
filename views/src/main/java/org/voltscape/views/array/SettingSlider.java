package org.voltscape.views.array;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/**
 * A number with a slider and a field. Every move is told at once; that a person settled on it is
 * told when the mouse lets go, after a pause where keys moved it, or as the field does.
 */
final class SettingSlider {
  private static final Duration KEY_PAUSE = Duration.millis(500);

  private final Slider slider;
  private final NumberField field;
  private final HBox root;
  private final double step;
  private final PauseTransition pause = new PauseTransition(KEY_PAUSE);
  private DoubleConsumer onMove = v -> {};
  private Consumer<String> onSettle = what -> {};
  private final String name;
  private boolean showing;

  /**
   * @param step values of the slider are multiples of it, or one of its ends
   * @param help one or two sentences for hover
   */
  SettingSlider(String name, String unit, double min, double max, double step, String help) {
    this.name = name;
    this.step = step;
    slider = new Slider(min, max, min);
    slider.setBlockIncrement(step);
    slider.setPrefWidth(110);
    slider.setMinWidth(80);
    slider.setAccessibleText(name + " in " + unit);
    HoverHelp.set(slider, help);
    field = NumberField.decimal(NumberRule.decimal(min, max, step, unit), min);
    field.setPrefColumnCount(6);
    field.setPrefWidth(70);
    field.setMinWidth(66);
    HoverHelp.set(field, help);
    field.setAccessibleText(name + " in " + unit);
    Label label = new Label(name + " (" + unit + ")");
    label.setLabelFor(slider);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(label, help);
    root = new HBox(6, label, slider, field);
    root.getStyleClass().add("vs-word-field");
    root.setAlignment(Pos.CENTER_LEFT);
    slider.valueProperty().addListener((o, was, is) -> moved(is.doubleValue()));
    slider
        .valueChangingProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                settle();
              }
            });
    pause.setOnFinished(e -> settle());
    field.setOnCommit(
        number -> {
          show(number.doubleValue());
          onMove.accept(number.doubleValue());
          settle();
        });
  }

  private static Tooltip tooltip(String help) {
    Tooltip tooltip = new Tooltip(help);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    return tooltip;
  }

  HBox node() {
    return root;
  }

  Slider slider() {
    return slider;
  }

  NumberField field() {
    return field;
  }

  void setOnMove(DoubleConsumer receiver) {
    onMove = receiver;
  }

  /** Told what was done, for the menu. */
  void setOnSettle(Consumer<String> receiver) {
    onSettle = receiver;
  }

  /** Shows a value without telling anybody. */
  void show(double value) {
    showing = true;
    if (!slider.isValueChanging()) {
      slider.setValue(value);
    }
    field.setValue(rounded(value));
    showing = false;
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }

  private void moved(double raw) {
    if (showing) {
      return;
    }
    double snapped = rounded(Math.rint(raw / step) * step);
    double value = Math.max(slider.getMin(), Math.min(slider.getMax(), snapped));
    // Near an end the end is meant, which need not be a multiple of the step.
    if (raw == slider.getMin() || raw == slider.getMax()) {
      value = raw;
    }
    field.setValue(value);
    onMove.accept(value);
    if (!slider.isValueChanging()) {
      pause.playFromStart();
    }
  }

  private void settle() {
    pause.stop();
    onSettle.accept(
        String.format(Locale.ROOT, "%s %s", name.toLowerCase(Locale.ROOT), field.getText()));
  }
}
