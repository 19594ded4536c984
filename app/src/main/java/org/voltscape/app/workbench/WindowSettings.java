package org.voltscape.app.workbench;

import java.util.function.Consumer;
import javafx.stage.Stage;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.SettingsDialog;
import org.voltscape.app.log.ProgramLog;
import org.voltscape.app.session.Session;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.fx.FxThread;

/**
 * The settings of a window: asked for, shared with the others, and kept between sessions. JavaFX
 * thread only.
 */
final class WindowSettings {
  /** A window that is closed does not wait longer for a disk. */
  private static final long PATIENCE_MILLIS = 2000;

  private final Stage stage;
  private final Places places;
  private final WindowFrame frame;
  private final Session session;
  private final OtherWindows windows;
  private final Consumer<RunBudget> onBudget;

  /**
   * @param places where the settings are kept
   * @param frame has them and looks as they say
   * @param onBudget takes the budget of runs once that is changed
   */
  WindowSettings(
      Stage stage,
      Places places,
      WindowFrame frame,
      Session session,
      OtherWindows windows,
      Consumer<RunBudget> onBudget) {
    this.stage = stage;
    this.places = places;
    this.frame = frame;
    this.session = session;
    this.windows = windows;
    this.onBudget = onBudget;
  }

  /** The settings as this window has them. */
  Settings now() {
    return frame.settings();
  }

  /**
   * Takes settings that were changed in a window.
   *
   * @param otherData whether data sets are read from another folder now
   */
  void take(Settings changed, boolean otherData) {
    RunBudget before = now().comfort().budget();
    frame.take(
        now()
            .withDark(changed.dark())
            .withDataFolder(changed.dataFolder())
            .withComfort(changed.comfort()));
    session.useThreads(changed.comfort().workers());
    if (changed.comfort().budget() != before) {
      onBudget.accept(changed.comfort().budget());
    }
    if (otherData) {
      session.useData(Places.data(changed.dataFolder()));
    }
  }

  /** The look is that of the toolkit, so all windows have the same. */
  void switchTheme() {
    frame.switchTheme();
    windows.settingsChanged(now());
  }

  /** Runs have another budget from now on, and windows that are opened start with it. */
  void budgetChosen(RunBudget budget) {
    session.useBudget(budget);
    if (budget != now().comfort().budget()) {
      rememberBudget(budget);
      windows.budgetChosen(budget);
      keep(now());
    }
  }

  /** Notes a budget that was chosen; the window goes on with its own. */
  void rememberBudget(RunBudget budget) {
    frame.note(now().withComfort(now().comfort().withBudget(budget)));
  }

  /** Shows the dialog, and takes and keeps what was changed there. */
  void ask() {
    Settings before = now();
    SettingsDialog.ask(stage, before)
        .ifPresent(
            changed -> {
              if (windows == OtherWindows.NONE) {
                take(changed, !changed.dataFolder().equals(before.dataFolder()));
              } else {
                windows.settingsChanged(changed);
              }
              keep(changed);
            });
  }

  private void keep(Settings changed) {
    FileWork.later(
        "settings",
        () -> {
          try {
            changed.save(places.config());
          } catch (BadInputException e) {
            FxThread.run(() -> Errors.show(stage, "The settings cannot be kept", e.getMessage()));
          }
        });
  }

  /**
   * Keeps them as the window ends.
   *
   * @return the settings, with the window's size
   */
  Settings keepAtEnd() {
    Settings kept = frame.settingsToKeep();
    Thread keeping = new Thread(() -> saveQuietly(kept), "settings");
    keeping.setDaemon(true);
    keeping.start();
    try {
      keeping.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return kept;
  }

  private void saveQuietly(Settings kept) {
    try {
      kept.save(places.config());
    } catch (BadInputException e) {
      // The window is gone: nobody is left to be told.
      ProgramLog.failed("The settings cannot be kept", e);
    }
  }
}
