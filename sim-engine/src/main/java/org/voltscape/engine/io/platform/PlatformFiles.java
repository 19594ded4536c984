package org.voltscape.engine.io.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
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

  /** What makes a platform of a table, in brackets after a space. */
  public static final String FROM_TABLE = " (voltscape fit-energy makes one of measurements)";

  private static final Pattern TABLE = Pattern.compile("(?i)\\.(csv|tsv|tab|txt|dat)(\\.gz)?$");

  private PlatformFiles() {}

  /**
   * The platform of a file.
   *
   * @throws BadInputException where it cannot be read or is no platform
   */
  public static DataPlatform read(Path file) {
    String text = TextFiles.read(file, PlatformReader.MAX_BYTES);
    if (isTable(file.toString())) {
      throw new BadInputException(
          file.toString(), "", "a table by its name", "a platform in JSON" + FROM_TABLE);
    }
    return PlatformReader.parse(text, file.toString());
  }

  /** Whether a file is a table by its name. */
  public static boolean isTable(String file) {
    return TABLE.matcher(file).find();
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
