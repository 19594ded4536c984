package org.voltscape.app.keys;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Alt+Shift with an arrow key moves the divider beside whatever has the focus, as the mouse would:
 * JavaFX gives dividers no focus of their own. The innermost split with a divider in that direction
 * is meant; of several dividers the one behind the focused part, or the last.
 */
public final class DividerKeys {
  private static final double STEP_PIXELS = 16;

  private DividerKeys() {}

  /** Has the keys work in a window. */
  public static void on(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.isAltDown() && e.isShiftDown() && !e.isControlDown() && e.getCode().isArrowKey()) {
            if (move(scene.getFocusOwner(), e.getCode())) {
              e.consume();
            }
          }
        });
  }

  /** Whether there is a divider that the key moves. */
  private static boolean move(Node focused, KeyCode key) {
    boolean across = key == KeyCode.LEFT || key == KeyCode.RIGHT;
    Orientation wanted = across ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    double direction = key == KeyCode.LEFT || key == KeyCode.UP ? -1 : 1;
    for (Node node = focused; node != null; node = node.getParent()) {
      if (node instanceof SplitPane split
          && split.getOrientation() == wanted
          && !split.getDividers().isEmpty()) {
        double length = across ? split.getWidth() : split.getHeight();
        SplitPane.Divider divider = split.getDividers().get(divider(split, focused));
        double position = divider.getPosition() + direction * STEP_PIXELS / Math.max(1, length);
        divider.setPosition(Math.max(0, Math.min(1, position)));
        return true;
      }
    }
    return false;
  }

  private static int divider(SplitPane split, Node focused) {
    int last = split.getDividers().size() - 1;
    for (int i = 0; i < last; i++) {
      if (AreaKeys.holds(split.getItems().get(i), focused)) {
        return i;
      }
    }
    return last;
  }
}
