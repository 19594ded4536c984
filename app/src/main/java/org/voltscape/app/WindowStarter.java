package org.voltscape.app;

/** Opens the window: the one door from the launcher to JavaFX. */
@FunctionalInterface
interface WindowStarter {
  /**
   * Opens the window and waits until it is closed.
   *
   * @return the exit code
   * @throws org.voltscape.app.display.NoWindowException where it cannot be opened
   */
  int start();
}
