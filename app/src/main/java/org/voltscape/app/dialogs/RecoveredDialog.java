package org.voltscape.app.dialogs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.voltscape.app.document.RecoveryFiles.Found;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EnterKey;
import org.voltscape.views.fx.EscapeKey;

/** Asks which of the studies that were kept after a crash to open, and deletes others. */
public final class RecoveredDialog {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private RecoveredDialog() {}

  /**
   * Asks.
   *
   * @param kept the latest first
   * @param delete told of each that is to be thrown away
   * @return empty where the user thinks better of it
   */
  public static Optional<Found> ask(Window owner, List<Found> kept, Consumer<Found> delete) {
    List<Found> left = new ArrayList<>(kept);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    DialogPlace.keep(dialog);
    dialog.setTitle("Recovered studies");
    dialog.setHeaderText(
        kept.isEmpty()
            ? "No unsaved changes were kept after a crash."
            : "Unsaved changes that were kept after a crash");
    ListView<String> list = new ListView<>();
    list.setId("recovered");
    list.setAccessibleText("Recovered studies, the latest first");
    list.getItems().setAll(left.stream().map(RecoveredDialog::line).toList());
    list.getSelectionModel().selectFirst();
    list.setPrefSize(560, 300);
    Label help =
        new Label(
            "A study is opened as unsaved changes and stays in this list until it is deleted here.");
    help.setWrapText(true);
    dialog.getDialogPane().setContent(new VBox(8, list, help));
    ButtonType open = new ButtonType("Open", ButtonBar.ButtonData.OK_DONE);
    ButtonType remove = new ButtonType("Delete", ButtonBar.ButtonData.LEFT);
    dialog.getDialogPane().getButtonTypes().setAll(remove, open, ButtonType.CANCEL);
    EscapeKey.presses(dialog.getDialogPane(), ButtonType.CANCEL);
    EnterKey.pressesDefault(dialog.getDialogPane());
    Button opens = (Button) dialog.getDialogPane().lookupButton(open);
    Button removes = (Button) dialog.getDialogPane().lookupButton(remove);
    var none = list.getSelectionModel().selectedIndexProperty().lessThan(0);
    opens.disableProperty().bind(none);
    removes.disableProperty().bind(none);
    removes.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          // The list stays open for the others.
          e.consume();
          int at = list.getSelectionModel().getSelectedIndex();
          delete.accept(left.remove(at));
          list.getItems().remove(at);
          list.requestFocus();
        });
    dialog.setResultConverter(button -> button);
    return dialog
        .showAndWait()
        .filter(open::equals)
        .map(b -> list.getSelectionModel().getSelectedIndex())
        .filter(i -> i >= 0)
        .map(left::get);
  }

  /** When changes were kept, of what, and where that was saved before. */
  static String line(Found found) {
    return WHEN.format(found.written().atZone(ZoneId.systemDefault()))
        + "   "
        + found.study().name()
        + (found.file() == null ? ", in no file yet" : ", of " + found.file().getFileName());
  }
}
