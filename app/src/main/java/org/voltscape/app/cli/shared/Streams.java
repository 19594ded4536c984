package org.voltscape.app.cli.shared;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.voltscape.engine.param.PlainText;

/**
 * Where a command answers.
 *
 * @param out results
 * @param err messages, progress and complaints
 */
public record Streams(PrintStream out, PrintStream err) {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  /**
   * The same streams, on which characters that change the direction of writing are shown as codes:
   * no name in a table or an answer can make the rest of the line read otherwise than it stands.
   */
  public Streams plain() {
    return new Streams(new Plain(out), new Plain(err));
  }

  /** Whether standard error is shown on a terminal. */
  public static boolean onTerminal() {
    try {
      String shown = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return shown.startsWith("/dev/pts/") || shown.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }

  private static final class Plain extends PrintStream {
    private final PrintStream to;

    Plain(PrintStream to) {
      super(to, false, StandardCharsets.UTF_8);
      this.to = to;
    }

    @Override
    public void print(String text) {
      to.print(PlainText.visible(String.valueOf(text)));
    }

    @Override
    public void println(String line) {
      to.println(PlainText.visible(String.valueOf(line)));
    }

    @Override
    public void println(Object value) {
      println(String.valueOf(value));
    }
  }
}
