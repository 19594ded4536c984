package org.voltscape.engine.energy;

import java.util.List;
import java.util.ServiceLoader;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.param.Suggestions;

/** The platforms the program knows. */
public final class EnergyPlatforms {
  private static final ServiceRegistry<EnergyPlatform> KNOWN =
      ServiceRegistry.ofData(
              EnergyPlatform.class, "a platform", EnergyPlatform::id, EnergyPlatforms::own)
          .probedBy(
              p -> {
                ServiceProbe.texts(p.title(), p.scope(), p.defaultScenario());
                ServiceProbe.texts(p.supply());
                p.scenarios().forEach(s -> ServiceProbe.texts(s.id(), s.title(), s.help()));
                p.scenario(p.defaultScenario());
              });

  private EnergyPlatforms() {}

  private static List<EnergyPlatform> own() {
    return ServiceLoader.load(PlatformSource.class, PlatformSource.class.getClassLoader()).stream()
        .flatMap(p -> p.get().platforms().stream())
        .toList();
  }

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<EnergyPlatform> registry() {
    return KNOWN;
  }

  /** Every platform, by id. */
  public static List<EnergyPlatform> all() {
    return KNOWN.all();
  }

  /**
   * The platform of an id.
   *
   * @throws BadInputException naming the known ids
   */
  public static EnergyPlatform byId(String id) {
    return KNOWN
        .find(id)
        .orElseThrow(
            () ->
                new BadInputException(
                    "energy",
                    "field platform",
                    String.valueOf(id),
                    Suggestions.hint(
                        "one of " + String.join(", ", KNOWN.ids()),
                        String.valueOf(id),
                        KNOWN.ids())));
  }

  /**
   * A platform that somebody brings, or the program's own with just the same numbers.
   *
   * @param source file or option that it comes from, for complaints
   * @param place where its id stands in that
   * @throws BadInputException where it has the id of one of the program's with other numbers
   */
  public static EnergyPlatform requireOwn(EnergyPlatform given, String source, String place) {
    EnergyPlatform same = KNOWN.find(given.id()).orElse(given);
    if (same.equals(given)) {
      return same;
    }
    throw new BadInputException(
        source,
        place,
        "\"" + given.id() + "\" with other numbers than the program's own",
        "an id of its own, for example \"my-" + given.id() + "\"");
  }
}
