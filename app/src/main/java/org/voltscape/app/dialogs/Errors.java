package org.voltscape.app.dialogs;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.fx.DialogPlace;

/** Says what went wrong in one sentence. */
public final class Errors {
  private static final double WIDTH = 520;

  /** Beyond it a text scrolls, so that no sentence takes the button off the screen. */
  private static final int MOST_LETTERS = 900;

  private static final int ROWS = 14;

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
    alert.getDialogPane().setMinWidth(WIDTH);
    alert.getDialogPane().setPrefWidth(WIDTH);
    alert.getDialogPane().setContent(content(sentence));
    alert.showAndWait();
  }

  /** The sentence, which is never cut off to fit the dialog; a very long one scrolls. */
  private static Node content(String sentence) {
    if (sentence.length() > MOST_LETTERS) {
      TextArea text = new TextArea(sentence);
      text.setId("error-sentence");
      text.setEditable(false);
      text.setWrapText(true);
      text.setPrefRowCount(ROWS);
      return text;
    }
    Label label = new Label(sentence);
    label.setId("error-sentence");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
