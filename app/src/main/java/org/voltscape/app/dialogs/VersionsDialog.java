package org.voltscape.app.dialogs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.voltscape.app.document.SavedVersions.Version;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.EnterKey;
import org.voltscape.views.fx.EscapeKey;

/** Asks which of a file's earlier saves to open. */
public final class VersionsDialog {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private VersionsDialog() {}

  /**
   * Asks.
   *
   * @param name of the file
   * @param versions the last one first
   * @return empty where the user thinks better of it
   */
  public static Optional<Version> ask(Window owner, String name, List<Version> versions) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    DialogPlace.keep(dialog);
    dialog.setTitle("Earlier versions");
    dialog.setHeaderText(
        versions.isEmpty()
            ? name + " has not been saved by this program yet."
            : "What " + name + " held when it was saved");
    ListView<String> list = new ListView<>();
    list.setId("versions");
    list.setAccessibleText("Earlier versions, the last one first");
    list.getItems().setAll(versions.stream().map(VersionsDialog::line).toList());
    list.getSelectionModel().selectFirst();
    list.setPrefSize(560, 300);
    Label help =
        new Label(
            "The version is opened as unsaved changes: the file stays as it is until it is saved.");
    help.setWrapText(true);
    dialog.getDialogPane().setContent(new VBox(8, list, help));
    ButtonType open = new ButtonType("Open this version", ButtonBar.ButtonData.OK_DONE);
    dialog.getDialogPane().getButtonTypes().setAll(open, ButtonType.CANCEL);
    EscapeKey.presses(dialog.getDialogPane(), ButtonType.CANCEL);
    EnterKey.pressesDefault(dialog.getDialogPane());
    dialog.getDialogPane().lookupButton(open).setDisable(versions.isEmpty());
    dialog.setResultConverter(button -> button);
    return dialog
        .showAndWait()
        .filter(open::equals)
        .map(b -> list.getSelectionModel().getSelectedIndex())
        .filter(i -> i >= 0)
        .map(versions::get);
  }

  /** When a version was saved and what tells it from others. */
  static String line(Version version) {
    Study study = version.study();
    return WHEN.format(version.saved().atZone(ZoneId.systemDefault()))
        + "   "
        + study.name()
        + ", "
        + count(study.schemes().size(), "scheme")
        + ", "
        + count(study.voltages().size(), "point")
        + ", "
        + count(study.trials(), "trial")
        + " each";
  }

  private static String count(int number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
