package org.voltscape.tools;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.voltscape.app.settings.Comfort;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.ToolkitLog;
import org.voltscape.app.workbench.Workbench;
import org.voltscape.views.array.ArrayModel;
import org.voltscape.views.array.ArrayWorkbench;
import org.voltscape.views.image.MatrixView;

/**
 * The window with a script in place of a person; settings of the user are neither read nor kept.
 */
public final class DrivenApp extends Application {
  private static final AtomicReference<Consumer<DrivenApp>> SCRIPT = new AtomicReference<>();
  private static final AtomicBoolean CONTRAST = new AtomicBoolean();
  private static final AtomicReference<Throwable> FAILURE = new AtomicReference<>();

  private Stage stage;
  private Workbench workbench;

  /**
   * Opens the window, plays a script and returns when it has called {@link #end}.
   *
   * @throws IllegalStateException where the script failed
   */
  static void play(Consumer<DrivenApp> script) {
    play(false, script);
  }

  /**
   * Opens the window and plays a script.
   *
   * @param highContrast whether the strongest colours are used
   */
  static void play(boolean highContrast, Consumer<DrivenApp> script) {
    CONTRAST.set(highContrast);
    SCRIPT.set(script);
    ToolkitLog.launch(DrivenApp.class);
    if (FAILURE.get() != null) {
      throw new IllegalStateException(FAILURE.get());
    }
  }

  @Override
  public void start(Stage primary) {
    ToolkitLog.speak();
    stage = primary;
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (t, e) -> {
              FAILURE.compareAndSet(null, e);
              end();
            });
    Places user = Places.ofUser();
    workbench =
        new Workbench(stage, new Places(user.config().resolve("driven"), user.cache()), settings());
    workbench.show();
    SCRIPT.get().accept(this);
  }

  private static Settings settings() {
    Settings usual = Settings.defaults();
    Comfort comfort = usual.comfort();
    return usual.withComfort(
        new Comfort(
            CONTRAST.get(), comfort.fontPercent(), comfort.threads(), comfort.autosaveSeconds()));
  }

  Stage stage() {
    return stage;
  }

  Workbench workbench() {
    return workbench;
  }

  /** The arrays of the study, as the controls of their view move them. */
  ArrayModel arrays() {
    return workbench.driver().view(ArrayWorkbench.class).model();
  }

  /** The map of the first mapping; the others follow it. */
  MatrixView arrayMap() {
    return workbench.driver().view(ArrayWorkbench.class).matrix();
  }

  /** Closes the window. */
  void end() {
    workbench.endRuns();
    Platform.exit();
  }
}
