package org.voltscape.views.workbench;

import com.sun.javafx.scene.NodeHelper;
import com.sun.javafx.scene.traversal.Direction;
import com.sun.javafx.scene.traversal.TraversalMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;

/** What a keyboard and a screen reader find in a view. */
final class Keyboard {
  private Keyboard() {}

  /** What can be operated: the controls that can be seen and are not disabled. */
  static List<Node> controls(Node root) {
    List<Node> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean container = node instanceof ScrollPane || node instanceof SplitPane;
    if (node instanceof ButtonBase
        || node instanceof Control && node.isFocusTraversable() && !container) {
      found.add(node);
      // What it is made of is its own.
      return;
    }
    if (node.isFocusTraversable() && !container) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /** Whether there is no name to be read: no text, no accessible text and no label for it. */
  static boolean nameless(Node node) {
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
   * Whether Tab reaches a control, or one beside it from which the arrow keys go on: of toggles
   * that exclude each other, and of the bits of a word, one has the focus for all.
   */
  static boolean reaches(Set<Node> reached, Node control) {
    return reached.stream().anyMatch(node -> node == control || together(node, control));
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

  /** What has the focus on the way of the Tab key, from the first node until it is there again. */
  static Set<Node> reached(Node root) {
    Set<Node> seen = new HashSet<>();
    root.requestFocus();
    Node at = root;
    do {
      for (Node each = at; each != null; each = each.getParent()) {
        seen.add(each);
      }
      NodeHelper.traverse(at, Direction.NEXT, TraversalMethod.KEY);
      at = root.getScene().getFocusOwner();
    } while (at != null && !seen.contains(at));
    return seen;
  }
}
