package org.voltscape.tools.kills;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The process that is killed. */
@Command(
    name = "kills-edit",
    hidden = true,
    description = "Edit and save studies at random until the process is killed; kills starts it.")
public final class KillsEditCommand implements Callable<Integer> {
  private static final int MOST_OFFERS = 100;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "studies")
  private List<Path> files;

  @Option(names = "--seed", required = true, paramLabel = "N", description = "of what is done")
  private String seed;

  @Option(
      names = "--window",
      paramLabel = "N",
      description = "in the window, which has to offer so many studies")
  private String offers;

  private final Streams streams;

  public KillsEditCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    RandomEdits edits =
        new RandomEdits(Numbers.whole(seed, 0, Integer.MAX_VALUE, Place.option("--seed")));
    Journal journal = new Journal(streams.out());
    if (offers == null) {
      LayerEditor.run(Places.ofUser().config(), files, journal, edits);
    } else {
      int count = Numbers.integer(offers, 0, MOST_OFFERS, Place.option("--window"));
      WindowEditor.run(files, count, journal, edits);
    }
    return ExitCode.DONE;
  }
}
