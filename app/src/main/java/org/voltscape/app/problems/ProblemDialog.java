package org.voltscape.app.problems;

import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EscapeKey;

/** Shows a problem with its details, which can be copied; the program goes on behind it. */
final class ProblemDialog {
  private static final double WIDTH = 640;
  private static final int ROWS = 12;

  private final Alert alert = new Alert(Alert.AlertType.ERROR);
  private final Label more = new Label();
  private int others;

  /**
   * @param sentence what happened
   * @param details the whole of it
   */
  ProblemDialog(@Nullable Window owner, String sentence, String details) {
    if (owner != null) {
      alert.initOwner(owner);
      DialogPlace.keep(alert);
    }
    // Not modal: what can still be saved is saved.
    alert.initModality(Modality.NONE);
    alert.setTitle("A problem of the program");
    alert.setHeaderText(sentence);
    TextArea text = new TextArea(details);
    text.setId("problem-details");
    text.setEditable(false);
    text.setPrefRowCount(ROWS);
    text.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(text, Priority.ALWAYS);
    Label label = new Label("Details for a bug report; they are in the log file, too");
    label.setLabelFor(text);
    more.setId("problem-more");
    more.setManaged(false);
    more.setMinHeight(Region.USE_PREF_SIZE);
    ButtonType copy = new ButtonType("Copy details", ButtonBar.ButtonData.LEFT);
    alert.getButtonTypes().setAll(copy, ButtonType.CLOSE);
    Button button = (Button) alert.getDialogPane().lookupButton(copy);
    button.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(details);
          Clipboard.getSystemClipboard().setContent(content);
          e.consume();
        });
    alert.getDialogPane().setContent(new VBox(8, label, text, more));
    alert.getDialogPane().setPrefWidth(WIDTH);
    EscapeKey.presses(alert.getDialogPane(), ButtonType.CLOSE);
  }

  void show(Runnable closed) {
    alert.setOnHidden(e -> closed.run());
    alert.show();
  }

  /** One more while this one is shown. */
  void another() {
    others++;
    more.setManaged(true);
    more.setText(
        others == 1
            ? "One further problem since; the log file has it."
            : others + " further problems since; the log file has them.");
  }
}
