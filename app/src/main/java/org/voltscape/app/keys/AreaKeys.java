package org.voltscape.app.keys;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** F6 goes from one area of the window to the next, so that nobody has to pass all controls. */
public final class AreaKeys {
  private final List<Node> areas;

  private AreaKeys(List<Node> areas) {
    this.areas = List.copyOf(areas);
  }

  /**
   * Has F6 and Shift+F6 go round.
   *
   * @param areas those that are not shown are passed over
   */
  public static void on(Scene scene, List<Node> areas) {
    AreaKeys keys = new AreaKeys(areas);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.F6 && !e.isShortcutDown() && !e.isAltDown()) {
            keys.go(scene, e.isShiftDown() ? -1 : 1);
            e.consume();
          }
        });
  }

  private void go(Scene scene, int step) {
    int from = step > 0 ? -1 : 0;
    for (int i = 0; i < areas.size(); i++) {
      if (holds(areas.get(i), scene.getFocusOwner())) {
        from = i;
      }
    }
    for (int i = 1; i <= areas.size(); i++) {
      Node area = areas.get(Math.floorMod(from + i * step, areas.size()));
      Optional<Node> first = area.getScene() == scene ? first(area) : Optional.empty();
      if (first.isPresent()) {
        first.get().requestFocus();
        return;
      }
    }
  }

  /** Whether a node is an area or lies in it; null lies nowhere. */
  static boolean holds(Node area, Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each == area) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    boolean container = node instanceof ScrollPane || node instanceof SplitPane;
    if (node.isFocusTraversable() && !container) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(AreaKeys::first)
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }
}
