package org.voltscape.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.voltscape.app.cli.commands.WordCaseFile;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.param.BadInputException;
import picocli.CommandLine;

/** Readers of the command line, for tests in other packages. */
public final class CommandReaders {
  private CommandReaders() {}

  /** Reads a file of word cases. */
  public static void wordCases(Path file) {
    WordCaseFile.read(file);
  }

  /** The names of all commands. */
  public static List<String> commands() {
    return List.copyOf(tree().getSubcommands().keySet());
  }

  /**
   * Reads a command line without running it.
   *
   * @throws CommandLine.ParameterException where a command, option or argument is not known
   */
  public static void known(List<String> words) {
    tree().parseArgs(words.toArray(String[]::new));
  }

  /**
   * Looks up a command and options of it.
   *
   * @throws AssertionError where there is none of the name
   */
  public static void named(List<String> words) {
    CommandLine command = tree().getSubcommands().get(words.get(0));
    assertThat(command).as(words.get(0)).isNotNull();
    for (String word : words) {
      if (word.startsWith("--")) {
        assertThat(command.getCommandSpec().findOption(word)).as(word).isNotNull();
      }
    }
  }

  private static CommandLine tree() {
    PrintStream nothing = new PrintStream(PrintStream.nullOutputStream());
    return CommandLineTool.commandLine(new Streams(nothing, nothing), false);
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
