package org.voltscape.app.workbench;

import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.RecoveredDialog;
import org.voltscape.app.document.RecoveryFiles;
import org.voltscape.app.session.RecoveryModel;
import org.voltscape.app.session.Session;
import org.voltscape.app.settings.Places;
import org.voltscape.app.workbench.bars.RecoveryBar;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.fx.TaskThreads;

/**
 * Unsaved changes of the window's document, kept for the case of a crash, and those that an earlier
 * crash left behind. JavaFX thread only.
 */
final class Recovery {
  private final Session session;
  private final StudyFiles files;
  private final OtherWindows windows;
  private final RecoveryModel model;
  private WindowSettings settings;

  /**
   * @param places where changes are kept
   * @param files asks before a document is left
   * @param windows may have a better place for what is restored
   */
  Recovery(Session session, Places places, StudyFiles files, OtherWindows windows) {
    this.session = session;
    this.files = files;
    this.windows = windows;
    this.model =
        new RecoveryModel(
            new RecoveryFiles(places.config()),
            session.document(),
            TaskThreads.own("recovery"),
            this::soon,
            session::say);
  }

  /** Takes the settings, which say how soon changes are kept. */
  void mind(WindowSettings its) {
    settings = its;
  }

  /** A crash loses no more work than this takes. */
  private void soon(Runnable action) {
    PauseTransition pause =
        new PauseTransition(Duration.seconds(settings.now().comfort().autosaveSeconds()));
    pause.setOnFinished(e -> action.run());
    pause.play();
  }

  /** The bar that offers what was left behind. */
  Region bar(Stage stage) {
    return new RecoveryBar(stage, model, this::restored).node();
  }

  /** Lists what was put aside after crashes, to be opened or thrown away. */
  void askKept(Window owner) {
    FileWork.run(
        owner,
        "Reading recovered studies",
        model::shelf,
        kept ->
            RecoveredDialog.ask(owner, kept, model::discard)
                .ifPresent(chosen -> openKept(owner, chosen)),
        sentence -> Errors.show(owner, "There are no recovered studies", sentence));
  }

  private void openKept(Window owner, RecoveryFiles.Found chosen) {
    FileWork.run(
        owner,
        "Opening \"" + chosen.study().name() + "\"",
        () -> model.copy(chosen),
        this::restored,
        sentence -> Errors.show(owner, "The study cannot be opened", sentence));
  }

  /** Offers what was left behind by a crash. */
  void look() {
    model.look();
  }

  /** What was taken here goes where it disturbs nothing. */
  private void restored(RecoveryModel.Taken taken) {
    if (!windows.restore(taken, session.document().unsaved())) {
      restore(taken);
    }
  }

  /** Takes a study that a crash left behind, in the place of the window's own. */
  void restore(RecoveryModel.Taken taken) {
    if (files.mayLeave()) {
      model.restore(taken);
    }
  }

  void close() {
    model.close();
  }
}
