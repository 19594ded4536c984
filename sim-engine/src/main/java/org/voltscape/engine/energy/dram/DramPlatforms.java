package org.voltscape.engine.energy.dram;

import java.util.Comparator;
import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;

/** The platforms with a main memory that the program knows. */
public final class DramPlatforms {
  private static final ServiceRegistry<DramPlatform> KNOWN =
      ServiceRegistry.of(
              DramPlatform.class,
              "a platform with a main memory",
              DramPlatform::id,
              Comparator.comparingInt(DramPlatform::order))
          .probedBy(
              p -> ServiceProbe.texts(p.title(), p.scope(), p.traffic().words(), p.constants()));

  private DramPlatforms() {}

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<DramPlatform> registry() {
    return KNOWN;
  }

  /** Every platform. */
  public static List<DramPlatform> all() {
    return KNOWN.all();
  }

  /**
   * The platform of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static DramPlatform byId(String id, String source, String place) {
    return KNOWN.byId(id, source, place);
  }
}
