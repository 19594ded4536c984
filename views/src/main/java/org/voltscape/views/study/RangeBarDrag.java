package org.voltscape.views.study;

import java.util.function.DoubleSupplier;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.RangeSlider;

/**
 * Drags the bar between the thumbs of a horizontal range slider in the place of ControlsFX's own
 * skin, which moves one end after the other by a step of its own: a fast drag, whose first end
 * would pass the second, widens the range (ControlsFX 11.2.4).
 */
final class RangeBarDrag {
  private final RangeSlider slider;
  private final DoubleSupplier grid;
  private RangeDrag drag;
  private double pressed;

  /**
   * Takes over the bar of a slider.
   *
   * @param grid what both ends move by is a whole number of
   */
  RangeBarDrag(RangeSlider slider, DoubleSupplier grid) {
    this.slider = slider;
    this.grid = grid;
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::move);
    slider.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
  }

  /** Whether the slider moves because its bar is dragged. */
  boolean dragging() {
    return drag != null;
  }

  /**
   * Sets both ends in an order in which they never pass each other, as the slider would move the
   * one that comes first.
   */
  static void set(RangeSlider slider, double low, double high) {
    if (low > slider.getHighValue()) {
      slider.setHighValue(high);
      slider.setLowValue(low);
    } else {
      slider.setLowValue(low);
      slider.setHighValue(high);
    }
  }

  private static boolean onBar(MouseEvent e) {
    return e.getTarget() instanceof Node node && node.getStyleClass().contains("range-bar");
  }

  private void press(MouseEvent e) {
    if (onBar(e)) {
      e.consume();
      if (e.getButton() == MouseButton.PRIMARY) {
        drag =
            new RangeDrag(
                slider.getLowValue(), slider.getHighValue(), slider.getMin(), slider.getMax());
        pressed = slider.sceneToLocal(e.getSceneX(), e.getSceneY()).getX();
      }
    }
  }

  private void move(MouseEvent e) {
    if (onBar(e)) {
      e.consume();
      if (drag != null) {
        double way = slider.sceneToLocal(e.getSceneX(), e.getSceneY()).getX() - pressed;
        double step = drag.step(way, trackLength(), grid.getAsDouble());
        slider.setLowValueChanging(true);
        slider.setHighValueChanging(true);
        set(slider, drag.low() + step, drag.high() + step);
      }
    }
  }

  private void release(MouseEvent e) {
    if (onBar(e)) {
      e.consume();
      // Whoever listens to these asks whether it was the bar.
      slider.setLowValueChanging(false);
      slider.setHighValueChanging(false);
      drag = null;
    }
  }

  private double trackLength() {
    return slider.lookup(".track") instanceof Region track && track.getWidth() > 0
        ? track.getWidth()
        : slider.getWidth();
  }
}
