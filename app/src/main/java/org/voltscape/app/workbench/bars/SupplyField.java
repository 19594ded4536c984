package org.voltscape.app.workbench.bars;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.voltscape.views.fx.OperatingPoint;

/**
 * The operating voltage as a number to type: Enter or leaving the field takes it, Esc brings the
 * one in force back. JavaFX thread only.
 */
final class SupplyField extends TextField {
  private final OperatingPoint point;
  private final Consumer<String> say;
  private @Nullable SupplyScale scale;

  /**
   * @param say takes a sentence where what was typed is not taken as it is
   */
  SupplyField(OperatingPoint point, Consumer<String> say) {
    this.point = point;
    this.say = say;
    setId("supply");
    setPrefColumnCount(5);
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText("Supply voltage in volts, to type");
    setTooltip(
        new Tooltip(
            "Supply voltage in V, for example 0.523, or 523 mV: Enter sets it, Up and Down change it"
                + " by 1 mV, Page Up and Page Down by 10 mV, Esc brings it back"));
    point.voltsProperty().addListener((o, was, is) -> show());
    focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                take();
              }
            });
    setOnAction(e -> take());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    show();
  }

  void setScale(SupplyScale next) {
    scale = next;
  }

  private void key(KeyEvent e) {
    double step = TopBar.step(e.getCode());
    if (step != 0 && scale != null) {
      take();
      point.setVolts(scale.nearest(TopBar.stepped(point.getVolts(), step)));
      selectAll();
      e.consume();
    } else if (e.getCode() == KeyCode.ESCAPE && !getText().equals(text())) {
      // Not on to the window, where it gives a maximised view back.
      show();
      selectAll();
      e.consume();
    }
  }

  private void take() {
    if (scale == null || getText().equals(text())) {
      return;
    }
    SupplyScale.Entry entry = scale.read(getText());
    if (!Double.isNaN(entry.volts())) {
      point.setVolts(entry.volts());
    }
    show();
    selectAll();
    if (!entry.sentence().isEmpty()) {
      say.accept(entry.sentence());
    }
  }

  private String text() {
    return SupplyScale.text(point.getVolts());
  }

  private void show() {
    setText(text());
  }
}
