package org.voltscape.engine.mapping;

import java.util.Comparator;
import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;

/** The methods that the program knows. */
public final class MappingMethods {
  private static final ServiceRegistry<MappingMethod> KNOWN =
      ServiceRegistry.of(
              MappingMethod.class,
              "a method of mapping tensors",
              MappingMethod::id,
              Comparator.comparingInt(MappingMethod::order))
          .probedBy(m -> ServiceProbe.texts(m.title(), m.help(), m.source()));

  private MappingMethods() {}

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<MappingMethod> registry() {
    return KNOWN;
  }

  /** Every method, the simplest first. */
  public static List<MappingMethod> all() {
    return KNOWN.all();
  }

  /**
   * The method of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static MappingMethod byId(String id, String source, String place) {
    return KNOWN.byId(id, source, place);
  }
}
