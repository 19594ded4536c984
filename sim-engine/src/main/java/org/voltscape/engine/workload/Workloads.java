package org.voltscape.engine.workload;

import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.word.WordFormats;

/** The workloads the program knows, in the order of their ids. */
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

  private Workloads() {}

  /** The registry that plug-ins add to. */
  public static ServiceRegistry<Workload> registry() {
    return KNOWN;
  }

  /** Every workload. */
  public static List<Workload> all() {
    return KNOWN.all();
  }

  /**
   * The workload of this id.
   *
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is none
   */
  public static Workload byId(String id, String source, String place) {
    return KNOWN.byId(id, source, place);
  }
}
