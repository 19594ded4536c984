package org.voltscape.app.cli.shared;

import java.nio.file.Path;
import java.util.Locale;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.io.platform.PlatformFiles;
import org.voltscape.engine.param.BadInputException;

/** The energy platform that an option names. */
public final class PlatformOption {
  private static final Place PLACE = Place.option("--platform");

  private PlatformOption() {}

  /**
   * The platform of an id or a file.
   *
   * @throws BadInputException for no platform, or for one of the program's with other numbers
   */
  public static EnergyPlatform read(String name) {
    if (name.isBlank()) {
      throw PLACE.bad("\"" + name + "\"", "a platform's id ('list platforms') or file (*.json)");
    }
    if (PlatformFiles.isTable(name)) {
      throw PLACE.bad(
          "\"" + name + "\", a table by its name",
          "a platform's id or file (*.json)" + PlatformFiles.FROM_TABLE);
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(PlatformFiles.ENDING)) {
      return EnergyPlatforms.requireOwn(PlatformFiles.read(Path.of(name)), name, "field id");
    }
    try {
      return EnergyPlatforms.byId(name);
    } catch (BadInputException e) {
      throw PLACE.bad("\"" + e.found() + "\"", e.expected());
    }
  }
}
