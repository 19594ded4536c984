package org.voltscape.engine.protection;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.voltscape.engine.param.BadInputException;

/** The schemes the program knows, group by group, baselines first. */
public final class ProtectionSchemes {
  private static final List<ProtectionScheme> ALL =
      ServiceLoader.load(ProtectionScheme.class).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(ProtectionScheme::group).thenComparing(ProtectionScheme::id))
          .toList();

  private ProtectionSchemes() {}

  /** Every scheme, by group and then by id; {@code none} is the first. */
  public static List<ProtectionScheme> all() {
    return ALL;
  }

  /**
   * The scheme of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static ProtectionScheme byId(String id, String source, String place) {
    return ALL.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    place,
                    "\"" + id + "\"",
                    "a scheme: "
                        + ALL.stream()
                            .map(ProtectionScheme::id)
                            .collect(Collectors.joining(", "))));
  }
}
