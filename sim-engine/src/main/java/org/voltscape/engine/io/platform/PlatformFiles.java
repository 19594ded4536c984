package org.voltscape.engine.io.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.voltscape.engine.energy.file.PlatformReader;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;

/** Platforms in users' files. */
public final class PlatformFiles {
  /** How the names of platform files end. */
  public static final String ENDING = ".json";

  private PlatformFiles() {}

  /**
   * The platform of a file.
   *
   * @throws BadInputException where it cannot be read or is no platform
   */
  public static DataPlatform read(Path file) {
    return PlatformReader.parse(TextFiles.read(file, PlatformReader.MAX_BYTES), file.toString());
  }

  /** Whether a file says that it holds a platform, right or wrong; not where it cannot be read. */
  public static boolean isPlatform(Path file) {
    try {
      String text = TextFiles.read(file, PlatformReader.MAX_BYTES);
      return PlatformReader.claims(StudyJson.parse(text, file.toString(), "a platform"));
    } catch (BadInputException e) {
      return false;
    }
  }

  /**
   * Writes a platform, whole or not at all.
   *
   * @throws BadInputException where the file cannot be written
   */
  public static void write(Path file, DataPlatform platform) {
    byte[] text = PlatformWriter.toJson(platform).getBytes(StandardCharsets.UTF_8);
    AtomicFiles.write(file, out -> out.write(text));
  }
}
