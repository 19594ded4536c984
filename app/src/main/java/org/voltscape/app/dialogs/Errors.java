package org.voltscape.app.dialogs;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.fx.DialogPlace;

/** Says what went wrong in one sentence. */
public final class Errors {
  private Errors() {}

  /** Runs an action; a complaint about input becomes a dialog, and nothing is lost. */
  public static void guard(Window owner, String title, Runnable action) {
    try {
      action.run();
    } catch (BadInputException e) {
      show(owner, title, e.getMessage());
    }
  }

  public static void show(Window owner, String title, String sentence) {
    Alert alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.OK);
    alert.initOwner(owner);
    DialogPlace.keep(alert);
    alert.setTitle(title);
    alert.setHeaderText(title);
    alert.getDialogPane().setMinWidth(480);
    alert.showAndWait();
  }
}
