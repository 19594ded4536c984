package org.voltscape.app.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Which letters the names of files can have here. Java takes them from the locale it was started
 * with and cannot change them later.
 *
 * @param encoding the system property {@code sun.jnu.encoding}
 * @param environment of the process
 */
record NameEncoding(String encoding, Map<String, String> environment) {
  static NameEncoding ofSystem() {
    return new NameEncoding(System.getProperty("sun.jnu.encoding", "UTF-8"), System.getenv());
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
  String expectation() {
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
