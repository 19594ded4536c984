package org.voltscape.engine.array;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.voltscape.engine.param.BadInputException;

/** The mappings the program knows. */
public final class ArrayMappings {
  /** What is meant where nothing is said. */
  public static final String DEFAULT = "conventional";

  private static final List<ArrayMapping> ALL =
      ServiceLoader.load(ArrayMapping.class).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(ArrayMapping::order).thenComparing(ArrayMapping::id))
          .toList();

  private ArrayMappings() {}

  /** Every mapping, the one that sorts least first. */
  public static List<ArrayMapping> all() {
    return ALL;
  }

  /** Ids of all mappings, in the order of {@link #all()}. */
  public static List<String> ids() {
    return ALL.stream().map(ArrayMapping::id).toList();
  }

  /**
   * The mapping of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static ArrayMapping byId(String id, String source, String place) {
    return ALL.stream()
        .filter(m -> m.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    place,
                    "\"" + id + "\"",
                    "a mapping: " + ids().stream().collect(Collectors.joining(", "))));
  }
}
