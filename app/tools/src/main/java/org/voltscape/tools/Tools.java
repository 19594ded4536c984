package org.voltscape.tools;

import java.io.PrintStream;
import java.util.List;
import org.voltscape.app.Launcher;
import org.voltscape.app.cli.CommandLineTool;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.tools.kills.KillsCommand;
import org.voltscape.tools.kills.KillsEditCommand;
import org.voltscape.tools.wear.LeaksCommand;
import org.voltscape.tools.wear.SoakCommand;
import picocli.CommandLine.Command;

/** Starts the tools of developers on the program as it is packaged: {@code .ci/tools}. */
@Command(
    name = "tools",
    synopsisSubcommandLabel = "COMMAND",
    description = {"Pictures of Voltscape's window, benchmarks of it and of the kernels.", ""},
    commandListHeading = "%nCommands:%n",
    footer = {"", "'tools COMMAND --help' explains a command."})
public final class Tools {
  private Tools() {}

  /** Starts a tool and ends the process with its exit code. */
  public static void main(String[] args) {
    Launcher.start(args, Tools::run);
  }

  /**
   * Runs in this process.
   *
   * @param args a command and its options
   * @param out the answer
   * @param err messages, progress and complaints
   * @return 0 done, 1 failed, 2 bad usage or no display
   */
  static int run(String[] args, PrintStream out, PrintStream err) {
    boolean debug = System.getenv("VOLTSCAPE_DEBUG") != null;
    return CommandLineTool.run(new Tools(), Tools::commands, args, new Streams(out, err), debug);
  }

  private static List<?> commands(Streams streams) {
    return List.of(
        new ScreensCommand(streams),
        new BenchWindowCommand(streams),
        new BenchArrayCommand(streams),
        new BenchKernelsCommand(streams),
        new LeaksCommand(streams),
        new SoakCommand(streams),
        new KillsCommand(streams),
        new KillsEditCommand(streams));
  }
}
