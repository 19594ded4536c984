package org.voltscape.app.cli.shared;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.voltscape.engine.param.BadInputException;

/**
 * Which letters the names of files can have here. Java takes them from the locale it was started
 * with and cannot change them later.
 *
 * @param encoding the system property {@code sun.jnu.encoding}
 * @param environment of the process
 */
public record NameEncoding(String encoding, Map<String, String> environment) {
  /** What this process was started with. */
  public static NameEncoding ofSystem() {
    return new NameEncoding(System.getProperty("sun.jnu.encoding", "UTF-8"), System.getenv());
  }

  /**
   * Complains of a working folder whose name Java cannot hold: it could open no file in it.
   *
   * @param folder the system property {@code user.dir}
   */
  public Optional<BadInputException> complaint(String folder) {
    try {
      Path.of(folder);
      return Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(new BadInputException("working folder", "", folder, expectation()));
    }
  }

  /** Whether some letters cannot be in a name. */
  boolean narrow() {
    try {
      return !Charset.forName(encoding).name().startsWith("UTF-");
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /** What a name that was refused should have been. */
  public String expectation() {
    if (!narrow()) {
      return "a name this system allows";
    }
    String letters =
        Charset.isSupported(encoding) && Charset.forName(encoding).equals(StandardCharsets.US_ASCII)
            ? "ASCII"
            : encoding;
    return "a name in the letters of the locale "
        + locale()
        + ", which are "
        + letters
        + "; LC_ALL=C.UTF-8 allows all";
  }

  private String locale() {
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return variable + "=" + value;
      }
    }
    return "C (none is set)";
  }
}
