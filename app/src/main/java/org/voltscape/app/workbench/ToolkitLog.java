package org.voltscape.app.workbench;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/**
 * Starts the toolkit without its complaint that it was loaded from the class path, which we mean.
 */
public final class ToolkitLog {
  /** Held, because the log manager would forget the level with the logger. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private ToolkitLog() {}

  /** Launches an application; it calls {@link #speak} once it has started. */
  public static void launch(Class<? extends Application> application) {
    JAVAFX.setLevel(Level.SEVERE);
    Application.launch(application);
  }

  /** From here on warnings are real ones. */
  public static void speak() {
    JAVAFX.setLevel(null);
  }
}
