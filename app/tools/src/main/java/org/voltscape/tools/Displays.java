package org.voltscape.tools;

import org.voltscape.app.display.Display;
import org.voltscape.app.display.NoWindowException;
import org.voltscape.app.display.WindowToolkit;
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
    if (Display.named(System.getProperty("os.name", ""))) {
      String display = System.getenv("DISPLAY");
      try {
        WindowToolkit.start(display, System.getenv("VOLTSCAPE_DEBUG") != null);
      } catch (NoWindowException e) {
        throw new BadInputException(
            "environment variable DISPLAY",
            "",
            display,
            "a display where a window can be opened: " + e.getMessage());
      }
    }
  }
}
