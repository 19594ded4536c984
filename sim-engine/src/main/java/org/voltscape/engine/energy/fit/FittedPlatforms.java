package org.voltscape.engine.energy.fit;

import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.file.PlatformReader;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.param.BadInputException;

/** Names of platforms that a fitted rail is put into, and the platforms, as files can say them. */
public final class FittedPlatforms {
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String MINE = "my-";

  private FittedPlatforms() {}

  /** What the platform is called unless the user says otherwise: my- and the id of the other. */
  public static String id(DataPlatform base) {
    return base.id().startsWith(MINE) ? base.id() : MINE + base.id();
  }

  /**
   * Its title unless the user says otherwise.
   *
   * @param part of the base that was measured
   * @param file name of the file of the measurements
   */
  public static String title(DataPlatform base, String part, String file) {
    return base.title() + ", " + base.partTitle(part) + " from " + file;
  }

  /**
   * Refuses ids that no platform of the user's own can have.
   *
   * @param source where it was given, for example {@code --id}
   * @throws BadInputException for one that is written otherwise, or is that of a known platform
   */
  public static void checkId(String id, String source) {
    if (!id.matches(ID)) {
      throw new BadInputException(
          source, "", "\"" + id + "\"", "lower-case letters and digits, with dashes between");
    }
    if (EnergyPlatforms.registry().ids().contains(id)) {
      throw new BadInputException(
          source, "", "\"" + id + "\", which is another platform's", "its own id");
    }
  }

  /**
   * As {@link RailFit#platform}, complaints naming the file; what is made can be written and read.
   *
   * @param file of the measurements, for complaints
   * @param points where the measurements come from, as {@link RailTable#source} tells it
   * @param target what the platform is for, named by complaints about what cannot be read again
   * @throws BadInputException where the fit does not tell what the part spends in a clock cycle
   */
  public static DataPlatform make(
      RailFit fit,
      DataPlatform base,
      String part,
      String id,
      String title,
      String file,
      String points,
      String target) {
    DataPlatform made;
    try {
      made = fit.platform(base, part, id, title, points);
    } catch (BadInputException e) {
      throw new BadInputException(file, e.place(), e.found(), e.expected());
    }
    return PlatformReader.parse(PlatformWriter.toJson(made), target);
  }
}
