package org.voltscape.engine.workload;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.voltscape.engine.param.BadInputException;

/** The workloads the program knows, in the order of their ids. */
public final class Workloads {
  /** The workload of the default study: needs no data from outside. */
  public static final String DEFAULT = "digits-mlp-256x3";

  private static final List<Workload> ALL =
      ServiceLoader.load(Workload.class).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(Workload::id))
          .toList();

  private Workloads() {}

  /** Every workload. */
  public static List<Workload> all() {
    return ALL;
  }

  /**
   * The workload of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static Workload byId(String id, String source, String place) {
    return ALL.stream()
        .filter(w -> w.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    place,
                    "\"" + id + "\"",
                    "a workload: "
                        + ALL.stream().map(Workload::id).collect(Collectors.joining(", "))));
  }
}
