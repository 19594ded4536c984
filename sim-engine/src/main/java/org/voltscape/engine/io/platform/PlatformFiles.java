package org.voltscape.engine.io.platform;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.PlatformSource;
import org.voltscape.engine.energy.file.PlatformReader;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.file.ClassPathFolder;
import org.voltscape.engine.io.file.TextFiles;

/**
 * Platforms that lie in the folder {@value #FOLDER} of the class path, or of a plug-in's jar, and
 * those of users' files.
 */
@AutoService(PlatformSource.class)
public final class PlatformFiles implements PlatformSource {
  /** Where platforms lie. */
  public static final String FOLDER = "org/voltscape/resources/platforms/";

  /** How the names of platform files end. */
  public static final String ENDING = ".json";

  @Override
  public List<EnergyPlatform> platforms() {
    return platforms(
        ClassPathFolder.texts(PlatformFiles.class.getClassLoader(), FOLDER, ENDING), "");
  }

  /**
   * The platforms of a jar.
   *
   * @throws org.voltscape.engine.param.BadInputException for a file that is no platform
   */
  public static List<EnergyPlatform> of(JarFile jar) throws IOException {
    return platforms(ClassPathFolder.texts(jar, FOLDER, ENDING), jar.getName() + "!/");
  }

  private static List<EnergyPlatform> platforms(Map<String, String> texts, String place) {
    return texts.entrySet().stream()
        .<EnergyPlatform>map(
            e -> PlatformReader.parse(e.getValue(), place + FOLDER + e.getKey() + ENDING))
        .toList();
  }

  /**
   * The platform of a file.
   *
   * @throws org.voltscape.engine.param.BadInputException where it cannot be read or is no platform
   */
  public static DataPlatform read(Path file) {
    return PlatformReader.parse(TextFiles.read(file, PlatformReader.MAX_BYTES), file.toString());
  }
}
