package org.voltscape.app;

import java.io.PrintStream;
import java.nio.file.Path;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.display.NoWindowException;
import org.voltscape.app.windows.WindowArguments;

/**
 * What happens without arguments: the window where one can be opened, else the default study, so
 * that a first look works on any machine.
 *
 * @param display whether there is a display
 * @param window opens the window there
 * @param study runs here instead
 */
record Startup(boolean display, WindowStarter window, DefaultStudy study) {
  /** Where the default study's results go. */
  static final Path RESULTS = Path.of("voltscape-out");

  /**
   * Starts.
   *
   * @param asked what the window is to open with
   * @param err told why no window opens
   * @return the exit code
   */
  int start(WindowArguments asked, PrintStream err) {
    String why = "No display was found";
    if (display) {
      try {
        return window.start();
      } catch (NoWindowException e) {
        why = e.getMessage();
      }
    }
    if (!asked.files().isEmpty()) {
      err.println(
          why
              + ", so no window opens; \"voltscape run "
              + asked.files().get(0)
              + "\" computes the study without one.");
      return ExitCode.FAILED;
    }
    err.println(
        why
            + ", so no window opens; the default study runs here instead, into "
            + RESULTS.toAbsolutePath()
            + ".");
    return study.run(RESULTS);
  }
}
