package org.voltscape.tools.wear;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** Opens and closes every view again and again. */
@Command(
    name = "leaks",
    description = {
      "Open a second window of the program again and again, bring each of its views to the front, put"
          + " one into a window of its own and back, close it, and count what of all that is still in"
          + " memory afterwards; needs a display. Exit code 1 where anything is.",
      ""
    },
    footer = {"", "Example:  xvfb-run -a .ci/tools leaks --work /tmp/leaks --rounds 50"})
public final class LeaksCommand implements Callable<Integer> {
  private static final int MOST = 10_000;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "an empty folder for a study")
  private Path work;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "50",
      description = "how often every view is opened and closed (default: ${DEFAULT-VALUE})")
  private String rounds;

  private final Streams streams;

  public LeaksCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    int count = Numbers.integer(rounds, 1, MOST, Place.option("--rounds"));
    Path study = SmallStudies.write(work.toAbsolutePath());
    Leaks leaks = new Leaks(line -> streams.err().println(line));
    RealWindow.open(new WindowArguments(List.of(study), null), () -> leaks.run(study, count));
    Map<String, Object> left = leaks.result();
    streams.out().println(JsonLine.of(left));
    return leaks.left() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
