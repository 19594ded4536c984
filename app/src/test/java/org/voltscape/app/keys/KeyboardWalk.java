package org.voltscape.app.keys;

import com.sun.javafx.scene.NodeHelper;
import com.sun.javafx.scene.traversal.Direction;
import com.sun.javafx.scene.traversal.TraversalMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import org.voltscape.views.image.MatrixView;

/** Somebody with a keyboard and a screen reader in a window; on the JavaFX thread. */
public final class KeyboardWalk {
  private KeyboardWalk() {}

  /** What can be operated: controls that can be seen and are not disabled. */
  public static List<Node> controls(Node root) {
    List<Node> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    // Menus have keys of their own.
    if (!node.isVisible() || node.isDisabled() || node instanceof MenuBar) {
      return;
    }
    boolean container = node instanceof ScrollPane || node instanceof SplitPane;
    boolean control =
        node instanceof ButtonBase
            || node instanceof Control && node.isFocusTraversable() && !container;
    if (control || node.isFocusTraversable() && !container) {
      found.add(node);
    }
    boolean holdsOthers =
        !control
            || node instanceof javafx.scene.control.TabPane
            || node instanceof javafx.scene.control.TitledPane;
    if (holdsOthers && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /** Whether there is no name to be read: no text, no accessible text and no label for it. */
  public static boolean nameless(Node node) {
    if (node instanceof Labeled labeled && !blank(labeled.getText())) {
      return false;
    }
    return blank(node.getAccessibleText()) && !labelled(node, node.getScene().getRoot());
  }

  private static boolean labelled(Node node, Node in) {
    if (in instanceof Label label && label.getLabelFor() == node) {
      return true;
    }
    return in instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(child -> labelled(node, child));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  /**
   * Presses Tab from the first control until the focus comes back.
   *
   * @return all that had the focus, each with whether that could be seen
   */
  public static Map<Node, Boolean> tabAround(Scene scene) {
    Set<Node> reached = new LinkedHashSet<>();
    Node at = controls(scene.getRoot()).get(0);
    at.requestFocus();
    while (at != null && reached.add(at)) {
      NodeHelper.traverse(at, Direction.NEXT, TraversalMethod.KEY);
      at = scene.getFocusOwner();
    }
    Map<Node, Boolean> seen = new LinkedHashMap<>();
    reached.forEach(node -> seen.put(node, visible(node)));
    return seen;
  }

  /**
   * Whether a node looks different with the focus, by the styles of its parts. The window itself
   * need not have the focus.
   */
  private static boolean visible(Node node) {
    if (node instanceof MatrixView) {
      // It draws a mark of its own.
      return true;
    }
    List<Object> looks = new ArrayList<>();
    for (boolean focused : new boolean[] {true, false}) {
      for (String state : List.of("focused", "focus-visible", "focus-within")) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), focused);
      }
      node.applyCss();
      List<Object> look = new ArrayList<>();
      collectLook(node, look);
      looks.add(look);
    }
    return !looks.get(0).equals(looks.get(1));
  }

  private static void collectLook(Node node, List<Object> look) {
    look.add(String.valueOf(node.getEffect()));
    look.add(node.getOpacity());
    if (node instanceof Region region) {
      look.add(
          String.valueOf(region.getBackground() == null ? 0 : region.getBackground().hashCode()));
      look.add(String.valueOf(region.getBorder() == null ? 0 : region.getBorder().hashCode()));
    }
    if (node instanceof Shape shape) {
      look.add(String.valueOf(shape.getFill()) + shape.getStroke());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectLook(child, look));
    }
  }

  /** Whether Tab reaches a control, or one beside it from which the arrow keys go on. */
  public static boolean reaches(Iterable<Node> reached, Node control) {
    for (Node node : reached) {
      for (Node each = node; each != null; each = each.getParent()) {
        if (each == control) {
          return true;
        }
      }
      if (together(node, control)) {
        return true;
      }
    }
    return false;
  }

  private static boolean together(Node one, Node other) {
    if (one instanceof ToggleButton a && other instanceof ToggleButton b) {
      return a.getToggleGroup() != null && a.getToggleGroup() == b.getToggleGroup();
    }
    return one instanceof ButtonBase
        && one.getClass() == other.getClass()
        && one.getParent() == other.getParent()
        && !other.isFocusTraversable();
  }

  /** Presses a key and lets it go. */
  public static void press(Node at, KeyCode key, boolean shift, boolean control, boolean alt) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(at, new KeyEvent(type, "", "", key, shift, control, alt, false));
    }
  }

  /** What a control is, for messages. */
  public static String describe(Node node) {
    StringBuilder path = new StringBuilder();
    for (Node each = node; each != null && path.length() < 200; each = each.getParent()) {
      path.append(each.getClass().getSimpleName())
          .append(each.getId() == null ? "" : "#" + each.getId())
          .append(each instanceof Labeled l ? "\"" + l.getText() + "\"" : "")
          .append(" < ");
    }
    return path.toString();
  }
}
