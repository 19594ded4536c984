package org.voltscape.app;

import java.nio.file.Path;

/** Runs the study that a first-time user gets. */
@FunctionalInterface
interface DefaultStudy {
  /**
   * Runs the study, with progress on standard error.
   *
   * @param directory where the results go
   * @return the exit code
   */
  int run(Path directory);
}
