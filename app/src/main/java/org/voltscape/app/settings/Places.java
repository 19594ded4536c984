package org.voltscape.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folders of the program, by the customs of the operating system. Nothing is created here.
 *
 * @param config settings and the autosaved study
 * @param cache networks trained on first use and the log
 */
public record Places(Path config, Path cache) {
  /** Environment variable that names the folder of the data sets. */
  public static final String DATA_VARIABLE = "VOLTSCAPE_DATA";

  /** The folders of the user who runs the program. */
  public static Places ofUser() {
    return of(System.getProperty("os.name", ""), UserHome.ofUser(), System.getenv());
  }

  static Places of(String system, Path home, Map<String, String> environment) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
      Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
      return new Places(roaming.resolve("Voltscape"), local.resolve("Voltscape/cache"));
    }
    if (os.contains("mac")) {
      Path library = home.resolve("Library");
      return new Places(
          library.resolve("Application Support/Voltscape"), library.resolve("Caches/Voltscape"));
    }
    return new Places(
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("voltscape"),
        folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("voltscape"));
  }

  /** A path that is not absolute is no answer, as the XDG specification says. */
  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    Path value = UserHome.absolute(environment.get(variable));
    return value == null ? otherwise : value;
  }

  /** The log file for bug reports; it may be deleted like everything beside it. */
  public Path log() {
    return cache.resolve("log").resolve("voltscape.log");
  }

  /**
   * The folder of the data sets.
   *
   * @param option what {@code --data} or the settings say; null or blank for nothing
   * @return that, or what the environment says
   */
  public static Optional<Path> data(@Nullable String option) {
    if (option != null && !option.isBlank()) {
      return Optional.of(Path.of(option));
    }
    String variable = System.getenv(DATA_VARIABLE);
    return variable == null || variable.isBlank()
        ? Optional.empty()
        : Optional.of(Path.of(variable));
  }
}
