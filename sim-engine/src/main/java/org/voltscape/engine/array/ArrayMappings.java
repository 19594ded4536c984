package org.voltscape.engine.array;

import java.util.Comparator;
import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;

/** The mappings the program knows. */
public final class ArrayMappings {
  /** What is meant where nothing is said. */
  public static final String DEFAULT = "conventional";

  private static final ServiceRegistry<ArrayMapping> KNOWN =
      ServiceRegistry.of(
              ArrayMapping.class,
              "a mapping",
              ArrayMapping::id,
              Comparator.comparingInt(ArrayMapping::order))
          .probedBy(
              m -> ServiceProbe.texts(m.title(), m.help(), m.source(), m.overhead(), m.circuit()));

  private ArrayMappings() {}

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<ArrayMapping> registry() {
    return KNOWN;
  }

  /** Every mapping, the one that sorts least first. */
  public static List<ArrayMapping> all() {
    return KNOWN.all();
  }

  /** Ids of all mappings, in the order of {@link #all()}. */
  public static List<String> ids() {
    return KNOWN.ids();
  }

  /**
   * The mapping of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static ArrayMapping byId(String id, String source, String place) {
    return KNOWN.byId(id, source, place);
  }
}
