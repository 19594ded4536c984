package org.voltscape.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;

/** Whether JavaFX finds what it needs of the system, tried once. */
final class JavaFxLibraries {
  private static final Pattern LIBRARY =
      Pattern.compile("(lib[\\w.+-]+\\.so[\\w.]*): cannot open shared object file");
  private static final Optional<String> MISSING = attempt(() -> new Text("A").getLayoutBounds());

  private JavaFxLibraries() {}

  /** What is missing, in the system's words; empty where text can be laid out. */
  static Optional<String> missing() {
    return MISSING;
  }

  /** What a library that cannot be loaded says; other failures are the tests' own to find. */
  static Optional<String> attempt(Runnable work) {
    PrintStream errors = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      // JavaFX prints the system's words, with a stack trace, and throws others.
      System.setErr(new PrintStream(said, true));
      work.run();
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      return reason(e, said.toString(Charset.defaultCharset()));
    } finally {
      System.setErr(errors);
    }
  }

  private static Optional<String> reason(Throwable e, String said) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsatisfiedLinkError) {
        Matcher library = LIBRARY.matcher(said + " " + cause.getMessage());
        return Optional.of(
            library.find()
                ? "no " + library.group(1)
                : String.valueOf(cause.getMessage()).replaceFirst(" in java.library.path.*", ""));
      }
    }
    return Optional.empty();
  }
}
