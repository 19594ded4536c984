package org.voltscape.app.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.workbench.layout.OpenedSize;
import org.voltscape.views.fx.ListReveal;

/**
 * The changes of the document, one below the other, in a small window beside it: a click goes back
 * or forward to where the study was then. JavaFX thread only.
 */
public final class HistoryWindow {
  private static final double WIDTH = 440;
  private static final double HEIGHT = 450;
  private static final double LEAST_WIDTH = 240;
  private static final double LEAST_HEIGHT = 250;

  private final Window owner;
  private final StudyDocument document;
  private final ListView<String> list = new ListView<>();
  private Stage stage;

  /** Whether the list is being filled, so that nobody chooses. */
  private boolean filling;

  public HistoryWindow(Window owner, StudyDocument document) {
    this.owner = owner;
    this.document = document;
    document.addListener(d -> follow());
  }

  /** Shows the window, or brings it to the front. */
  public void show() {
    if (stage == null) {
      stage = stage();
    }
    OpenedSize.showAgain(stage, WIDTH, HEIGHT, LEAST_WIDTH, LEAST_HEIGHT);
    follow();
  }

  private Stage stage() {
    list.setId("history");
    list.setAccessibleText("Changes of the study, the first one first");
    Label empty = new Label("Nothing was changed yet.");
    list.setPlaceholder(empty);
    ListReveal.whenResized(list);
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (o, before, chosen) -> {
              if (!filling && chosen.intValue() >= 0) {
                document.goTo(chosen.intValue());
              }
            });
    Label help = new Label("Choose a line to go back or forward to it.");
    help.getStyleClass().add("vs-history-help");
    help.setWrapText(true);
    BorderPane root = new BorderPane(list);
    root.setTop(help);
    root.getStyleClass().add("vs-history");
    Stage made = new Stage();
    made.initOwner(owner);
    made.setTitle("History");
    Scene scene = new Scene(root);
    scene.getStylesheets().setAll(owner.getScene().getStylesheets());
    // The list would keep the key for itself.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            made.close();
          }
        });
    made.setScene(scene);
    return made;
  }

  private void follow() {
    if (stage == null || !stage.isShowing()) {
      return;
    }
    List<String> lines = lines(document);
    filling = true;
    if (!list.getItems().equals(lines)) {
      list.getItems().setAll(lines);
    }
    list.getSelectionModel().select(document.done());
    ListReveal.selected(list);
    filling = false;
  }

  /** The lines of the window: the study as it was opened, then each change. */
  public static List<String> lines(StudyDocument document) {
    List<String> lines = new ArrayList<>();
    lines.add("As it was opened");
    int number = 1;
    for (String change : document.history()) {
      String name = change.substring(0, 1).toUpperCase(Locale.ROOT) + change.substring(1);
      lines.add(number + "  " + name + (number > document.done() ? " (undone)" : ""));
      number++;
    }
    return lines;
  }
}
