package org.voltscape.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.voltscape.app.cli.canary.CanaryCommand;
import org.voltscape.app.cli.commands.ArrayCommand;
import org.voltscape.app.cli.commands.ChangedCommand;
import org.voltscape.app.cli.commands.FitCommand;
import org.voltscape.app.cli.commands.LowRateCommand;
import org.voltscape.app.cli.commands.MapCommand;
import org.voltscape.app.cli.commands.ProfileCommand;
import org.voltscape.app.cli.commands.SchemaCommand;
import org.voltscape.app.cli.commands.TrainCommand;
import org.voltscape.app.cli.commands.WordCommand;
import org.voltscape.app.cli.diff.DiffCommand;
import org.voltscape.app.cli.eden.CharacterizeCommand;
import org.voltscape.app.cli.eden.ToleranceCommand;
import org.voltscape.app.cli.energy.EnergyCommand;
import org.voltscape.app.cli.explore.ExploreCommand;
import org.voltscape.app.cli.figures.FigureCommand;
import org.voltscape.app.cli.figures.RecipeCommand;
import org.voltscape.app.cli.imports.ImportCommand;
import org.voltscape.app.cli.lists.LessonCommand;
import org.voltscape.app.cli.lists.ListCommand;
import org.voltscape.app.cli.minerva.MinervaCommand;
import org.voltscape.app.cli.rail.FitEnergyCommand;
import org.voltscape.app.cli.sensitivity.SensitivityCommand;
import org.voltscape.app.cli.shared.BatchRun;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.NameEncoding;
import org.voltscape.app.cli.shared.ResultFolder;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.app.cli.shared.Usage;
import org.voltscape.app.cli.shared.Version;
import org.voltscape.app.cli.shared.VoltageSpan;
import org.voltscape.app.cli.shmoo.ShmooCommand;
import org.voltscape.app.cli.tensors.MapTensorsCommand;
import org.voltscape.app.log.ProgramLog;
import org.voltscape.app.settings.Places;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.param.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command line in this process. */
public final class CommandLineTool {
  private static final int HELP_WIDTH = 100;

  private CommandLineTool() {}

  /**
   * Runs a command. Results go to {@code out}; a complaint is one sentence on {@code err}.
   *
   * @param args at least one argument
   * @param debug whether an unexpected failure also prints its stack trace
   * @return the exit code
   */
  public static int run(String[] args, Streams streams, boolean debug) {
    return run(new VoltscapeCommand(), CommandLineTool::commands, args, streams, debug);
  }

  /**
   * Runs a command of another program in the same way.
   *
   * @param root the program as a picocli command
   * @param commands its commands, which answer to the streams given
   * @param args at least one argument
   * @param debug whether an unexpected failure also prints its stack trace
   * @return the exit code
   */
  public static int run(
      Object root,
      Function<Streams, List<?>> commands,
      String[] args,
      Streams streams,
      boolean debug) {
    Streams plain = streams.plain();
    InputSource.whenWaiting(Streams.onTerminal() ? plain.err()::println : sentence -> {});
    return guarded(
        plain, debug, () -> commandLine(root, commands.apply(plain), plain, debug).execute(args));
  }

  /**
   * Runs the study that a first-time user gets, as {@code run} would.
   *
   * @param folder where the results go
   * @return the exit code
   */
  public static int runDefaultStudy(Path folder, Streams streams, boolean debug) {
    Streams plain = streams.plain();
    return guarded(
        plain,
        debug,
        () -> {
          BatchRun runs = new BatchRun(plain, new ThreadsOption().count(), Places.data(null));
          return new ResultFolder(plain, runs, folder, VoltageSpan.ALL).fill(StudyInput.standard());
        });
  }

  private static int guarded(Streams streams, boolean debug, IntSupplier work) {
    int code;
    try {
      code = work.getAsInt();
    } catch (RuntimeException | Error e) {
      code = failed(e, streams, debug);
    }
    streams.out().flush();
    if (streams.out().checkError() && code == ExitCode.DONE) {
      streams.err().println("standard output: found it closed or full, expected to write to it.");
      return ExitCode.FAILED;
    }
    return code;
  }

  private static List<?> commands(Streams streams) {
    return List.of(
        new RunCommand(streams),
        FigureCommand.spec(streams),
        new RecipeCommand(streams),
        new ChangedCommand(streams),
        new WordCommand(streams),
        new MapCommand(streams),
        new FitCommand(streams),
        new ImportCommand(streams),
        new ProfileCommand(streams),
        new EnergyCommand(streams),
        new FitEnergyCommand(streams),
        new MinervaCommand(streams),
        new SensitivityCommand(streams),
        new LowRateCommand(streams),
        new ToleranceCommand(streams),
        new CharacterizeCommand(streams),
        new MapTensorsCommand(streams),
        new ExploreCommand(streams),
        new DiffCommand(streams),
        new CanaryCommand(streams),
        new ShmooCommand(streams),
        new ArrayCommand(streams),
        new TrainCommand(streams),
        new LessonCommand(streams),
        new ListCommand(streams),
        new SchemaCommand(streams),
        new BenchCommand(streams));
  }

  /** All commands with their options. */
  static CommandLine commandLine(Streams streams, boolean debug) {
    return commandLine(new VoltscapeCommand(), commands(streams), streams, debug);
  }

  private static CommandLine commandLine(
      Object program, List<?> commands, Streams streams, boolean debug) {
    CommandLine root = new CommandLine(program);
    commands.forEach(root::addSubcommand);
    standardOptions(root);
    root.getSubcommands().values().forEach(CommandLineTool::standardOptions);
    root.setOut(
        new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true));
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setUsageHelpWidth(HELP_WIDTH);
    // An argument that starts with @ is a name like any other.
    root.setExpandAtFiles(false);
    root.setParameterExceptionHandler((e, arguments) -> refused(Usage.complaint(e), streams));
    root.setExecutionExceptionHandler((e, command, parsed) -> failed(e, streams, debug));
    return root;
  }

  private static void standardOptions(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
    command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
  }

  private static int refused(BadInputException complaint, Streams streams) {
    streams.err().println(complaint.getMessage());
    return ExitCode.BAD_INPUT;
  }

  private static int failed(Throwable e, Streams streams, boolean debug) {
    if (e instanceof BadInputException complaint) {
      return refused(complaint, streams);
    }
    if (e instanceof InvalidPathException path) {
      return refused(
          new BadInputException(
              "file name", "", path.getInput(), NameEncoding.ofSystem().expectation()),
          streams);
    }
    ProgramLog.failed("The command failed unexpectedly", e);
    String sentence =
        e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError
            ? "voltscape: the memory given to Java is used up; VOLTSCAPE_JAVA_OPTS=-Xmx8g gives it"
                + " 8 GB."
            : "voltscape: failed unexpectedly ("
                + e
                + "); please report it with the command and the log file "
                + Places.ofUser().log()
                + ".";
    streams.err().println(sentence.replaceAll("\\s+", " "));
    if (debug) {
      e.printStackTrace(streams.err());
    }
    return ExitCode.FAILED;
  }
}
