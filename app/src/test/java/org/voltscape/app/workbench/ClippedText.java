package org.voltscape.app.workbench;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.voltscape.views.form.HoverHelp;

/**
 * Text that cannot be read whole: cut with an ellipsis without a tooltip that has it, or beyond the
 * edge of the view. Cells of tables and what scrolls are left out: they move.
 */
final class ClippedText {
  private static final double ROUNDING = 1.5;

  private ClippedText() {}

  /** What is clipped in a view, in words; empty where nothing is. */
  static List<String> in(Node view) {
    List<String> found = new ArrayList<>();
    look(view, view.localToScene(view.getLayoutBounds()), found);
    return found;
  }

  private static void look(Node node, Bounds room, List<String> found) {
    if (!node.isVisible() || node instanceof IndexedCell || node instanceof ScrollPane) {
      return;
    }
    // The columns of a table scroll; what their heads say has to be read whole all the same.
    Bounds here = node instanceof TableView ? null : room;
    if (node instanceof Labeled labeled && !blank(labeled.getText())) {
      String shown = shown(labeled);
      if (shown != null && !shown.equals(labeled.getText()) && !told(labeled)) {
        found.add("\"" + labeled.getText() + "\" is cut to \"" + shown + "\"");
      }
      Bounds at = labeled.localToScene(labeled.getLayoutBounds());
      if (here != null && at.getWidth() > 0 && outside(at, here)) {
        found.add("\"" + labeled.getText() + "\" lies beyond the edge");
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> look(child, here, found));
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  /** The text as it is drawn; null where none is. */
  private static String shown(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof Text && child.isVisible())
        .map(child -> ((Text) child).getText())
        .findFirst()
        .orElse(null);
  }

  private static boolean told(Labeled labeled) {
    return HoverHelp.of(labeled).contains(labeled.getText())
        || (labeled.getTooltip() != null
            && labeled.getTooltip().getText() != null
            && labeled.getTooltip().getText().contains(labeled.getText()));
  }

  private static boolean outside(Bounds at, Bounds room) {
    return at.getMinX() < room.getMinX() - ROUNDING
        || at.getMaxX() > room.getMaxX() + ROUNDING
        || at.getMinY() < room.getMinY() - ROUNDING
        || at.getMaxY() > room.getMaxY() + ROUNDING;
  }
}
