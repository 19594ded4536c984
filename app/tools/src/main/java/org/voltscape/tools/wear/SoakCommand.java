package org.voltscape.tools.wear;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.windows.WindowArguments;
import org.voltscape.tools.window.RealWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Works with the window for long. */
@Command(
    name = "soak",
    description = {
      "Edit a study in the window for minutes, so that run follows run and view follows view, and tell"
          + " the heap after a garbage collection and the threads of every minute; needs a display."
          + " Exit code 1 where the heap or the threads grow.",
      ""
    },
    footer = {"", "Example:  xvfb-run -a .ci/tools soak --work /tmp/soak --minutes 30"})
public final class SoakCommand implements Callable<Integer> {
  private static final int MOST = 10_000;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "an empty folder for a study")
  private Path work;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "30",
      description = "how long (default: ${DEFAULT-VALUE})")
  private String minutes;

  private final Streams streams;

  public SoakCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    int count = Numbers.integer(minutes, 2, MOST, Place.option("--minutes"));
    Path study = SmallStudies.write(work.toAbsolutePath());
    Soak soak = new Soak(count, line -> streams.err().println(line));
    RealWindow.open(new WindowArguments(List.of(study), null), soak::work);
    streams.out().println(JsonLine.of(soak.result()));
    return soak.flat() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
