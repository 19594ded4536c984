package org.voltscape.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Whether a test class opens a window: whether its code names TestFX. */
final class OpensWindow {
  private static final String TESTFX = "org/testfx/";

  private OpensWindow() {}

  /** Looks at the class, at those it lies in and those it extends. */
  static boolean test(Class<?> type) {
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      if (names(c) || c.getEnclosingClass() != null && test(c.getEnclosingClass())) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length()).replaceFirst("^\\.", "");
    try (InputStream code = type.getResourceAsStream(file + ".class")) {
      // Names in a class file are UTF-8, byte for byte what they are in Latin-1 here.
      return code != null
          && new String(code.readAllBytes(), StandardCharsets.ISO_8859_1).contains(TESTFX);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
