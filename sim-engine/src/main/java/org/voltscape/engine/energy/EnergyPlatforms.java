package org.voltscape.engine.energy;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.voltscape.engine.param.BadInputException;

/** The platforms on the class path. */
public final class EnergyPlatforms {
  private static final List<EnergyPlatform> ALL =
      ServiceLoader.load(EnergyPlatform.class, EnergyPlatforms.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(EnergyPlatform::id))
          .toList();

  private EnergyPlatforms() {}

  /** Every platform, by id. */
  public static List<EnergyPlatform> all() {
    return ALL;
  }

  /**
   * The platform of an id.
   *
   * @throws BadInputException naming the known ids
   */
  public static EnergyPlatform byId(String id) {
    return ALL.stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "energy",
                    "field platform",
                    String.valueOf(id),
                    "one of "
                        + ALL.stream().map(EnergyPlatform::id).collect(Collectors.joining(", "))));
  }
}
