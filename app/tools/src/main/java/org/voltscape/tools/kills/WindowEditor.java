package org.voltscape.tools.kills;

import static org.voltscape.tools.window.RealWindow.item;
import static org.voltscape.tools.window.RealWindow.onFx;
import static org.voltscape.tools.window.RealWindow.stages;
import static org.voltscape.tools.window.RealWindow.until;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.voltscape.app.windows.WindowArguments;
import org.voltscape.app.workbench.Workbench;
import org.voltscape.engine.study.Study;
import org.voltscape.tools.window.RealWindow;

/**
 * Edits and saves two documents for ever, in the program's windows. What was left behind is
 * restored first, with the mouse on the button that offers it.
 */
final class WindowEditor {
  private static final int LONGEST_PAUSE = 250;

  private final List<Path> files;
  private final int offers;
  private final Journal journal;
  private final RandomEdits edits;

  private WindowEditor(List<Path> files, int offers, Journal journal, RandomEdits edits) {
    this.files = files;
    this.offers = offers;
    this.journal = journal;
    this.edits = edits;
  }

  /**
   * Opens the program and goes on until the process is killed.
   *
   * @param offers how many documents are to be offered at the start
   */
  static void run(List<Path> files, int offers, Journal journal, RandomEdits edits) {
    WindowEditor editor = new WindowEditor(files, offers, journal, edits);
    RealWindow.open(new WindowArguments(files, null), editor::work);
  }

  private void work() throws Exception {
    for (Path file : files) {
      until(() -> of(file) != null);
    }
    for (int i = 0; i < offers; i++) {
      restore();
    }
    journal.tell("-", Journal.Kind.READY, null);
    while (true) {
      step();
      Thread.sleep(edits.below(LONGEST_PAUSE));
    }
  }

  private static Stage of(Path file) {
    return stages().stream()
        .filter(s -> file.equals(Workbench.of(s).file()))
        .findFirst()
        .orElse(null);
  }

  /** Waits for an offer, presses its button and says how the document stands then. */
  private void restore() throws Exception {
    until(() -> offer() != null);
    List<Study> before = onFx(WindowEditor::studies);
    onFx(
        () -> {
          ((Stage) offer().getScene().getWindow()).toFront();
          return null;
        });
    // The button is where it is once the window is in front and laid out.
    Button pressed = offer();
    until(() -> seen(pressed));
    onFx(
        () -> {
          Bounds at = pressed.localToScreen(pressed.getBoundsInLocal());
          Robot robot = new Robot();
          robot.mouseMove(at.getCenterX(), at.getCenterY());
          robot.mouseClick(MouseButton.PRIMARY);
          return null;
        });
    until(() -> offer() != pressed && !studies().equals(before));
    for (Path file : files) {
      Study study = onFx(() -> Workbench.of(of(file)).driver().study());
      boolean unsaved = onFx(() -> Workbench.of(of(file)).unsaved());
      if (unsaved && !before.contains(study)) {
        journal.tell(name(file), Journal.Kind.RESTORED, study);
      }
    }
  }

  private static List<Study> studies() {
    return stages().stream().map(s -> Workbench.of(s).driver().study()).toList();
  }

  private static Button offer() {
    return stages().stream()
        .flatMap(s -> s.getScene().getRoot().lookupAll("#recovery .button").stream())
        .map(Button.class::cast)
        .filter(b -> b.getText().equals("Restore"))
        .findFirst()
        .orElse(null);
  }

  private static boolean seen(Button button) {
    Bounds at = button.localToScene(button.getBoundsInLocal());
    return at.getWidth() > 10
        && at.getMinX() >= 0
        && at.getMaxX() <= button.getScene().getWidth()
        && at.getMinY() >= 0
        && at.getMaxY() <= button.getScene().getHeight()
        && button.getScene().getWindow().isFocused();
  }

  private void step() throws Exception {
    Path file = files.get(edits.below(files.size()));
    RandomEdits.Step step = edits.next();
    onFx(
        () -> {
          Stage stage = of(file);
          Workbench workbench = Workbench.of(stage);
          switch (step) {
            case EDIT -> {
              Study next = edits.edited(workbench.driver().study(), name(file));
              journal.tell(name(file), Journal.Kind.STATE, next);
              workbench.driver().edit(next, "edit");
            }
            case UNDO -> move(file, workbench, item(stage, "Undo"));
            case REDO -> move(file, workbench, item(stage, "Redo"));
            default -> {
              Study saved = workbench.driver().study();
              journal.tell(name(file), Journal.Kind.SAVE, saved);
              item(stage, "Save study").fire();
              journal.tell(name(file), Journal.Kind.SAVED, saved);
            }
          }
          return null;
        });
  }

  private void move(Path file, Workbench workbench, MenuItem how) {
    if (!how.isDisable()) {
      how.fire();
      journal.tell(name(file), Journal.Kind.STATE, workbench.driver().study());
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
