package org.voltscape.app.cli.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.voltscape.app.settings.Places;
import picocli.CommandLine.Option;

/** Where a command finds data sets. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "folder of the data sets; without it, what the environment variable VOLTSCAPE_DATA"
              + " says. Embedded workloads need none")
  private String data;

  /** The folder that the option or the environment names, if one does. */
  public Optional<Path> folder() {
    if (data != null && !Files.isDirectory(Path.of(data))) {
      throw Place.option("--data").bad("\"" + data + "\"", "a folder that is there");
    }
    return Places.data(data);
  }
}
