package org.voltscape.engine.io.platform;

import java.nio.file.Path;
import org.voltscape.engine.energy.file.PlatformReader;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.file.TextFiles;

/** Platforms in users' files. */
public final class PlatformFiles {
  /** How the names of platform files end. */
  public static final String ENDING = ".json";

  private PlatformFiles() {}

  /**
   * The platform of a file.
   *
   * @throws org.voltscape.engine.param.BadInputException where it cannot be read or is no platform
   */
  public static DataPlatform read(Path file) {
    return PlatformReader.parse(TextFiles.read(file, PlatformReader.MAX_BYTES), file.toString());
  }
}
