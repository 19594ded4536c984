package org.voltscape.app;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * What happens without arguments: the window where there is a display, else the default study, so
 * that a first look works on any machine.
 *
 * @param display whether a window can be opened
 * @param window opens it
 * @param study runs here instead
 */
record Startup(boolean display, WindowStarter window, DefaultStudy study) {
  /** Where the default study's results go. */
  static final Path RESULTS = Path.of("voltscape-out");

  /**
   * Starts.
   *
   * @param err told why no window opens
   * @return the exit code
   */
  int start(PrintStream err) {
    if (display) {
      return window.start();
    }
    err.println(
        "No display was found, so no window opens; the default study runs here instead, into ./"
            + RESULTS
            + ".");
    return study.run(RESULTS);
  }
}
