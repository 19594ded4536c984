package org.voltscape.views.fx;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Esc closes a dialog wherever in it the focus is: lists and spinners would keep it. */
public final class EscapeKey {
  private EscapeKey() {}

  /**
   * Has Esc press a button.
   *
   * @param cancel of the dialog's buttons
   */
  public static void presses(DialogPane pane, ButtonType cancel) {
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          // An open list closes first.
          boolean list = e.getTarget() instanceof ComboBoxBase<?> box && box.isShowing();
          if (e.getCode() == KeyCode.ESCAPE && !list) {
            ((Button) pane.lookupButton(cancel)).fire();
            e.consume();
          }
        });
  }
}
