package org.voltscape.views.study;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.RangeSlider;

/**
 * Leaves a range slider the keys that move it and hands on all others: ControlsFX 11.2.4 consumes
 * every key that is pressed on it, so that after a drag Ctrl+Z would do nothing.
 */
final class RangeSliderKeys {
  private static final Set<KeyCode> ITS_OWN =
      EnumSet.of(
          KeyCode.TAB,
          KeyCode.LEFT,
          KeyCode.KP_LEFT,
          KeyCode.RIGHT,
          KeyCode.KP_RIGHT,
          KeyCode.UP,
          KeyCode.KP_UP,
          KeyCode.DOWN,
          KeyCode.KP_DOWN,
          KeyCode.HOME,
          KeyCode.END);

  private RangeSliderKeys() {}

  static void handOn(RangeSlider slider) {
    slider.addEventFilter(KeyEvent.KEY_PRESSED, e -> filter(slider, e));
  }

  private static void filter(RangeSlider slider, KeyEvent e) {
    boolean its = ITS_OWN.contains(e.getCode()) && !e.isShortcutDown() && !e.isAltDown();
    Parent parent = slider.getParent();
    if (!its && parent != null) {
      e.consume();
      parent.fireEvent(e.copyFor(parent, parent));
    }
  }
}
