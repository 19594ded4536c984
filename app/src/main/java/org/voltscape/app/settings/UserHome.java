package org.voltscape.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The home folder of the user who runs the program, also where the system does not know one. */
public final class UserHome {
  private static final String PROPERTY = "user.home";

  private UserHome() {}

  /**
   * Lets everything in this process that asks Java for the home folder, our own code and the
   * libraries, get {@link #of} for an answer. To be called before any of them runs.
   */
  public static void apply() {
    System.setProperty(PROPERTY, ofUser().toString());
  }

  static Path ofUser() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        System.getProperty(PROPERTY),
        Path.of(System.getProperty("java.io.tmpdir", ".")).toAbsolutePath());
  }

  /**
   * The home folder: HOME (not on Windows, where it is no custom), else what Java says, unless that
   * is the question mark of a user whom the system does not know, else the temporary folder.
   *
   * @param system the system property {@code os.name}
   * @param environment of the process
   * @param property the system property {@code user.home}; may be null
   * @param temporary the folder of last resort
   */
  static Path of(String system, Map<String, String> environment, String property, Path temporary) {
    boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
    Path home = windows ? null : absolute(environment.get("HOME"));
    if (home == null) {
      home = absolute(property);
    }
    return home == null ? temporary : home;
  }

  /** The path that a text names; null where it names none that is absolute. */
  static @Nullable Path absolute(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      Path path = Path.of(text);
      return path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
