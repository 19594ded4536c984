package org.voltscape.app.workbench;

import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.io.AtomicFiles;
import org.voltscape.engine.io.InputFiles;
import org.voltscape.engine.io.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyReader;

/**
 * Keeps unsaved changes in the settings folder, so that a crash loses two seconds of work at most.
 * A clean end removes the file: finding one means that the last session did not end cleanly.
 */
final class Autosave {
  private static final Duration DELAY = Duration.seconds(2);

  private final Path file;
  private final StudyDocument document;
  private final PauseTransition timer = new PauseTransition(DELAY);

  Autosave(Path config, StudyDocument document) {
    this.file = config.resolve("autosave.json");
    this.document = document;
    timer.setOnFinished(e -> keep());
    document.addListener(d -> timer.playFromStart());
  }

  /** Offers what the last session left behind, if it did not end cleanly. */
  void offerToRestore(Window owner) {
    leftBehind()
        .ifPresent(
            study ->
                Notifications.create()
                    .owner(owner)
                    .title("The last session did not end cleanly")
                    .text("Click to restore \"" + study.name() + "\".")
                    .onAction(
                        e ->
                            Errors.guard(
                                owner,
                                "The study cannot be restored",
                                () -> document.apply(study, "restore")))
                    .showInformation());
  }

  private Optional<Study> leftBehind() {
    if (!InputFiles.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StudyReader.parse(TextFiles.read(file, StudyReader.MAX_BYTES), "autosave"));
    } catch (BadInputException e) {
      return Optional.empty();
    }
  }

  private void keep() {
    try {
      if (document.unsaved()) {
        StudyFiles.write(document.studyFor(file.toAbsolutePath().getParent()), file);
      } else {
        AtomicFiles.delete(file);
      }
    } catch (BadInputException e) {
      // A settings folder that cannot be written must not disturb the work; saving by hand will say
      // so.
      timer.stop();
    }
  }

  /** Ends cleanly. */
  void close() {
    timer.stop();
    if (InputFiles.exists(file)) {
      AtomicFiles.delete(file);
    }
  }
}
