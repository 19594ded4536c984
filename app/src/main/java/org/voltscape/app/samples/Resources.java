package org.voltscape.app.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that ship with the program. */
final class Resources {
  private Resources() {}

  /** A text; it must be there. */
  static String text(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("resource " + path + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text that are not blank. */
  static List<String> lines(String path) {
    return text(path).lines().filter(line -> !line.isBlank()).toList();
  }
}
