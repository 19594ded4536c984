package org.voltscape.tools;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Streams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes pictures of the window. */
@Command(
    name = "screens",
    description = {
      "Take pictures of the window with the default study: every view and a lesson, 1600x1000 and"
          + " 1280x800, light and dark; needs a display.",
      ""
    },
    footer = {"", "Example:  xvfb-run -a .ci/tools screens --out docs/screens"})
final class ScreensCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for the PNG files")
  private Path folder;

  private final Streams streams;

  ScreensCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Displays.require();
    ScreenTour.run(folder, file -> streams.err().println(file));
    return ExitCode.DONE;
  }
}
