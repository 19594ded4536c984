package org.voltscape.tools.kills;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills the program while it edits and saves two studies. */
@Command(
    name = "kills",
    description = {
      "Kill processes with SIGKILL at random moments while they edit and save two studies, start them"
          + " again, and look whether files and what is offered are what was done: processes without"
          + " a window, which use the program's documents and recovery files, and the program with two"
          + " windows, where the mouse presses the button that restores. Needs a display for the latter.",
      ""
    },
    footer = {
      "",
      "Example:  xvfb-run -a .ci/tools kills --work /tmp/kills --kills 260 --windows 40"
    })
public final class KillsCommand implements Callable<Integer> {
  private static final int MOST = 100_000;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "an empty folder for the studies and the settings")
  private Path work;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "260",
      description = "kills of processes without a window (default: ${DEFAULT-VALUE})")
  private String kills;

  @Option(
      names = "--windows",
      paramLabel = "N",
      defaultValue = "40",
      description = "kills of the program with two windows (default: ${DEFAULT-VALUE})")
  private String windows;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "of edits and moments (default: ${DEFAULT-VALUE})")
  private String seed;

  private final Streams streams;

  public KillsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    KillsRun run =
        new KillsRun(
            work.toAbsolutePath(),
            Numbers.integer(seed, 0, MOST, Place.option("--seed")),
            line -> streams.err().println(line));
    run.layers(Numbers.integer(kills, 0, MOST, Place.option("--kills")));
    run.windows(Numbers.integer(windows, 0, MOST, Place.option("--windows")));
    streams.out().println(JsonLine.of(run.result()));
    return run.bad() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
