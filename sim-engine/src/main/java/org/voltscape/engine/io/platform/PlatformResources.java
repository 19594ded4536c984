package org.voltscape.engine.io.platform;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.PlatformSource;
import org.voltscape.engine.energy.file.PlatformReader;
import org.voltscape.engine.io.file.ClassPathFolder;

/**
 * Platforms that lie in the folder {@value #FOLDER} of the class path, or of a plug-in's jar: every
 * file {@code ID.json} is a platform, read as users' files are ({@link PlatformFiles}).
 */
@AutoService(PlatformSource.class)
public final class PlatformResources implements PlatformSource {
  /** Where platforms lie. */
  public static final String FOLDER = "org/voltscape/resources/platforms/";

  @Override
  public List<EnergyPlatform> platforms() {
    return platforms(
        ClassPathFolder.texts(
            PlatformResources.class.getClassLoader(), FOLDER, PlatformFiles.ENDING),
        "");
  }

  /**
   * The platforms of a jar.
   *
   * @throws org.voltscape.engine.param.BadInputException for a file that is no platform
   */
  public static List<EnergyPlatform> of(JarFile jar) throws IOException {
    return platforms(
        ClassPathFolder.texts(jar, FOLDER, PlatformFiles.ENDING), jar.getName() + "!/");
  }

  private static List<EnergyPlatform> platforms(Map<String, String> texts, String place) {
    return texts.entrySet().stream()
        .<EnergyPlatform>map(
            e ->
                PlatformReader.parse(
                    e.getValue(), place + FOLDER + e.getKey() + PlatformFiles.ENDING))
        .toList();
  }
}
