package org.voltscape.views.fx;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Enter presses a dialog's default button wherever in it the focus is: boxes to tick, lists and
 * spinners would keep it. Space ticks, and opens lists.
 */
public final class EnterKey {
  private EnterKey() {}

  /** Has Enter press the default button. */
  public static void pressesDefault(DialogPane pane) {
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() != KeyCode.ENTER || modified(e) || !keeps(e.getTarget(), pane)) {
            return;
          }
          Button main = main(pane);
          if (main != null) {
            // What was typed into a spinner is taken when the focus goes.
            main.requestFocus();
            main.fire();
          }
          e.consume();
        });
  }

  private static boolean modified(KeyEvent e) {
    return e.isShortcutDown() || e.isControlDown() || e.isAltDown() || e.isShiftDown();
  }

  /** Whether the key is meant for a control that would keep it from the dialog for nothing. */
  private static boolean keeps(Object target, DialogPane pane) {
    for (Node node = target instanceof Node at ? at : null;
        node != null && node != pane;
        node = node.getParent()) {
      if (node instanceof ComboBoxBase<?> box) {
        // An open list takes what is chosen in it.
        return !box.isShowing() && !box.isEditable();
      }
      if (node instanceof ChoiceBox<?> box) {
        return !box.isShowing();
      }
      if (node instanceof CheckBox
          || node instanceof ToggleButton
          || node instanceof Spinner
          || node instanceof Slider
          || node instanceof TextArea area && !area.isEditable()
          || node instanceof ListView<?> list && !list.isEditable()
          || node instanceof TableView<?> table && !table.isEditable()) {
        return true;
      }
    }
    return false;
  }

  /** The default button that can be pressed; null where there is none. */
  private static @Nullable Button main(DialogPane pane) {
    return pane.getButtonTypes().stream()
        .map(pane::lookupButton)
        .filter(node -> node instanceof Button b && b.isDefaultButton() && !b.isDisabled())
        .map(Button.class::cast)
        .findFirst()
        .orElse(null);
  }
}
