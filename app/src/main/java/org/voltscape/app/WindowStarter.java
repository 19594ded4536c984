package org.voltscape.app;

/** Opens the window: the one door from the launcher to JavaFX. */
@FunctionalInterface
interface WindowStarter {
  /**
   * Opens the window and waits until it is closed.
   *
   * @return the exit code
   */
  int start();
}
