package org.voltscape.testing;

import java.util.Optional;
import javafx.scene.text.Text;

/** Whether JavaFX finds what it needs of the system, tried once. */
final class JavaFxLibraries {
  private static final Optional<String> MISSING = attempt(() -> new Text("A").getLayoutBounds());

  private JavaFxLibraries() {}

  /** What is missing, in the system's words; empty where text can be laid out. */
  static Optional<String> missing() {
    return MISSING;
  }

  /** What a library that cannot be loaded says; other failures are the tests' own to find. */
  static Optional<String> attempt(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      return reason(e);
    }
  }

  private static Optional<String> reason(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsatisfiedLinkError) {
        String text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        int library = text.indexOf(": lib");
        return Optional.of(library < 0 ? text : text.substring(library + 2));
      }
    }
    return Optional.empty();
  }
}
