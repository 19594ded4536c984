package org.voltscape.app.display;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.text.Text;

/**
 * Starts JavaFX before the first window is opened, so that a display or a library that is missing
 * is told in one sentence in place of JavaFX's stack traces.
 */
public final class WindowToolkit {
  /** What JavaFX needs on Debian, Ubuntu and their relatives. */
  public static final String COMMAND =
      "sudo apt-get update && sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0"
          + " fonts-dejavu-core libgtk-3-0 libgl1 libxtst6 libxxf86vm1";

  /** Held, because the log manager would forget the level with the logger. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final Pattern MISSING =
      Pattern.compile("(lib[\\w.+-]+\\.so[\\w.]*): cannot open shared object file");
  private static final Pattern UNREADABLE =
      Pattern.compile("failed to map segment|No space left|Permission denied|Read-only file");

  private WindowToolkit() {}

  /**
   * Starts the toolkit; windows are opened afterwards.
   *
   * @param display the name of the display, for the message
   * @param debug whether what JavaFX prints is printed too
   * @throws NoWindowException where none can be opened
   */
  public static void start(String display, boolean debug) {
    // Its complaint that it was loaded from the class path, which we mean.
    JAVAFX.setLevel(Level.SEVERE);
    String said = "";
    try (HeldErrors errors = HeldErrors.hold()) {
      try {
        startOnce();
        // Laying out text is what needs Pango and a font.
        new Text("A").getLayoutBounds();
      } catch (RuntimeException | LinkageError e) {
        throw new NoWindowException(why(display, allOf(e) + "\n" + errors.text()), e);
      } finally {
        said = errors.text();
      }
    } finally {
      if (debug) {
        System.err.print(said);
      }
    }
  }

  private static void startOnce() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException e) {
      // It runs already; what does not is found by laying out text.
    }
  }

  private static String allOf(Throwable e) {
    StringBuilder text = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      text.append(cause).append('\n');
    }
    return text.toString();
  }

  /**
   * Why no window opens.
   *
   * @param said all that JavaFX said
   */
  static String why(String display, String said) {
    Matcher missing = MISSING.matcher(said);
    if (missing.find()) {
      return "JavaFX cannot start without "
          + missing.group(1)
          + " (on Debian and Ubuntu: "
          + COMMAND
          + ")";
    }
    if (said.contains("Unable to open DISPLAY")) {
      return "The display " + display + " cannot be opened";
    }
    if (said.contains("glass GTK library")) {
      return "JavaFX cannot start without GTK 3 (on Debian and Ubuntu: " + COMMAND + ")";
    }
    if (UNREADABLE.matcher(said).find()) {
      return "JavaFX's libraries cannot be unpacked and run"
          + " (VOLTSCAPE_JAVA_OPTS=-Djavafx.cachedir=DIR names a folder where they can)";
    }
    String first = said.strip().lines().findFirst().orElse("no reason is known");
    return "JavaFX cannot start (" + first.strip() + "; VOLTSCAPE_DEBUG=1 shows more)";
  }
}
