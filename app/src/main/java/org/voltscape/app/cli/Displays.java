package org.voltscape.app.cli;

import org.voltscape.app.display.Display;
import org.voltscape.engine.param.BadInputException;

/** Commands that open a window say so where there is no display. */
final class Displays {
  private Displays() {}

  static void require() {
    if (!Display.available(System.getenv(), System.getProperty("os.name", ""))) {
      throw new BadInputException(
          "environment variable DISPLAY",
          "",
          "nothing",
          "the name of a display, for example from xvfb-run");
    }
  }
}
