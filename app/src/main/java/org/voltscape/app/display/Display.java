package org.voltscape.app.display;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be opened here. */
public final class Display {
  private Display() {}

  /**
   * Whether there is a display, without loading anything of a window toolkit: on Linux and other
   * Unix systems the X server's name is set, elsewhere there always is one.
   *
   * @param environment the process's environment
   * @param osName the system property {@code os.name}
   */
  public static boolean available(Map<String, String> environment, String osName) {
    return !named(osName) || !environment.getOrDefault("DISPLAY", "").isBlank();
  }

  /**
   * Whether displays have names here, so that one may be missing: on Linux and other Unix systems.
   *
   * @param osName the system property {@code os.name}
   */
  public static boolean named(String osName) {
    String os = osName.toLowerCase(Locale.ROOT);
    return !os.startsWith("windows") && !os.startsWith("mac");
  }
}
