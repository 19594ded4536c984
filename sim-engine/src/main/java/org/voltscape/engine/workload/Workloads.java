package org.voltscape.engine.workload;

import java.util.List;
import java.util.Optional;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.plugin.PluginUse;
import org.voltscape.engine.word.WordFormats;

/** The workloads the program knows, in the order of their ids, and families of more. */
public final class Workloads {
  /** The workload of the default study: needs no data from outside. */
  public static final String DEFAULT = "digits-mlp-256x3";

  private static final ServiceRegistry<Workload> KNOWN =
      ServiceRegistry.of(Workload.class, "a workload", Workload::id)
          .probedBy(
              w -> {
                ServiceProbe.texts(w.title(), w.help(), w.dataSource(), w.shape().describe());
                ServiceProbe.texts(w.recipe(), w.adaptationRecipe(), w.networkOrigin());
                WordFormats.weights(w.weightFormat(), "weightFormat()", "");
                ServiceProbe.texts(w.activationFormat());
              });

  private static final ServiceRegistry<WorkloadFamily> FAMILIES =
      ServiceRegistry.of(WorkloadFamily.class, "a family of workloads", WorkloadFamily::id)
          .probedBy(
              f -> {
                ServiceProbe.texts(f.title(), f.naming(), f.example(), f.help());
                ServiceProbe.texts(f.member(f.example(), "example()", "").orElseThrow().title());
              });

  private Workloads() {}

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<Workload> registry() {
    return KNOWN;
  }

  /** The families that plug-ins add to. */
  public static ServiceRegistry<WorkloadFamily> families() {
    return FAMILIES;
  }

  /** Every workload that is listed; families have more. */
  public static List<Workload> all() {
    return KNOWN.all();
  }

  /**
   * The workload of this id, listed or of a family.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static Workload byId(String id, String source, String place) {
    Optional<Workload> listed = KNOWN.find(id);
    if (listed.isPresent()) {
      return listed.get();
    }
    for (WorkloadFamily family : FAMILIES.all()) {
      Optional<Workload> member = family.member(id, source, place);
      if (member.isPresent()) {
        return member.get();
      }
    }
    throw new BadInputException(
        source,
        place,
        "\"" + id + "\"",
        Suggestions.hint(
            "a workload: "
                + String.join(", ", KNOWN.ids())
                + ", or one of a family ("
                + String.join(", ", FAMILIES.ids())
                + "), such as "
                + FAMILIES.all().get(0).example(),
            id,
            KNOWN.ids()));
  }

  /** Whether there is a workload of this id, listed or of a family. */
  public static boolean has(String id) {
    return KNOWN.find(id).isPresent() || FAMILIES.all().stream().anyMatch(f -> isMember(f, id));
  }

  private static boolean isMember(WorkloadFamily family, String id) {
    try {
      return family.member(id, "", "").isPresent();
    } catch (BadInputException e) {
      return false;
    }
  }

  /** That a workload came from a plug-in, or its family did; empty for the program's own. */
  public static Optional<PluginUse> pluginUse(String id) {
    Optional<PluginUse> listed = KNOWN.use(id);
    if (listed.isPresent() || KNOWN.find(id).isPresent()) {
      return listed;
    }
    return FAMILIES.all().stream()
        .filter(f -> isMember(f, id))
        .findFirst()
        .flatMap(f -> FAMILIES.use(f.id()));
  }
}
