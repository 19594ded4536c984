package org.voltscape.tools;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.param.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes pictures of the window. */
@Command(
    name = "screens",
    description = {
      "Take pictures of the window with the default study: every view and a lesson, light and"
          + " dark; fails where a chart or map shows nothing; needs a display.",
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

  @Option(
      names = "--sizes",
      paramLabel = "SIZES",
      defaultValue = "usual",
      description = {
        "of the window: usual (1600x1000 and 1280x800, other studies, too), laptop (1280x720),",
        "scaled-150 or scaled-200 (what is left of 1600x1000 and 2560x1600 at that scale)"
      })
  private String sizes;

  @Option(names = "--high-contrast", description = "with the strongest colours")
  private boolean highContrast;

  private final Streams streams;

  ScreensCommand(Streams streams) {
    this.streams = streams;
  }

  private ScreenTour.Sizes asked() {
    return Arrays.stream(ScreenTour.Sizes.values())
        .filter(s -> s.word().equals(sizes))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "--sizes",
                    "",
                    "\"" + sizes + "\"",
                    Arrays.stream(ScreenTour.Sizes.values())
                        .map(ScreenTour.Sizes::word)
                        .collect(Collectors.joining(", "))));
  }

  @Override
  public Integer call() {
    ScreenTour.Sizes asked = asked();
    Displays.require();
    List<String> blanks =
        ScreenTour.run(folder, asked, highContrast, file -> streams.err().println(file));
    blanks.forEach(streams.err()::println);
    return blanks.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
