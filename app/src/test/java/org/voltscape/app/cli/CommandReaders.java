package org.voltscape.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.voltscape.app.cli.commands.WordCaseFile;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.param.BadInputException;

/** Readers of the command line, for tests in other packages. */
public final class CommandReaders {
  private CommandReaders() {}

  /** Reads a file of word cases. */
  public static void wordCases(Path file) {
    WordCaseFile.read(file);
  }

  /**
   * Runs a command line.
   *
   * @throws BadInputException with its complaint where it was refused
   * @throws IllegalStateException where it failed otherwise
   */
  public static void commandLine(List<String> words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream answers = new PrintStream(PrintStream.nullOutputStream());
    int code =
        CommandLineTool.run(words.toArray(String[]::new), new Streams(answers, errors), false);
    String text = err.toString(StandardCharsets.UTF_8).strip();
    if (code == ExitCode.BAD_INPUT && text.lines().count() == 1) {
      int found = text.indexOf("found ");
      int expected = text.indexOf(", expected ");
      if (found >= 0 && expected > found) {
        throw new BadInputException("command", "", "it refused", "another");
      }
    }
    if (code != ExitCode.DONE) {
      throw new IllegalStateException(code + ": " + text);
    }
  }
}
