package org.voltscape.views.form;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Words and numbers that there is no room for, as in cells of a narrow table, are told whole under
 * the mouse, unless something else is told there. JavaFX thread only.
 */
public final class CutText {
  private CutText() {}

  /** What is cut, whole; gone as soon as there is room. */
  private static final class Whole extends Tooltip {
    Whole() {
      setWrapText(true);
      setMaxWidth(480);
    }
  }

  /** Has whatever is cut in a window tell its text under the mouse. */
  public static void on(Scene scene) {
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, e -> look(e.getTarget()));
  }

  /** The same in a part of a window. */
  public static void on(Node part) {
    part.addEventFilter(MouseEvent.MOUSE_MOVED, e -> look(e.getTarget()));
  }

  private static void look(EventTarget under) {
    for (Node node = under instanceof Node at ? at : null; node != null; node = node.getParent()) {
      if (node instanceof Labeled labeled) {
        tell(labeled);
        return;
      }
    }
  }

  private static void tell(Labeled labeled) {
    boolean ours = labeled.getTooltip() instanceof Whole;
    if (!ours && (labeled.getTooltip() != null || !HoverHelp.of(labeled).isEmpty())) {
      return;
    }
    if (isCut(labeled)) {
      Tooltip whole = ours ? labeled.getTooltip() : new Whole();
      whole.setText(labeled.getText());
      labeled.setTooltip(whole);
    } else if (ours) {
      labeled.setTooltip(null);
    }
  }

  /** Whether less than the whole text is drawn. */
  static boolean isCut(Labeled labeled) {
    String drawn = drawn(labeled);
    return drawn != null && labeled.getText() != null && !drawn.equals(labeled.getText());
  }

  private static @Nullable String drawn(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(child -> child instanceof Text && child.isVisible())
        .map(child -> ((Text) child).getText())
        .findFirst()
        .orElse(null);
  }
}
