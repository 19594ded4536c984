package org.voltscape.engine.workload;

import java.util.List;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ServiceRegistry;

/** The workloads the program knows, in the order of their ids. */
public final class Workloads {
  /** The workload of the default study: needs no data from outside. */
  public static final String DEFAULT = "digits-mlp-256x3";

  private static final ServiceRegistry<Workload> KNOWN =
      ServiceRegistry.of(Workload.class, "a workload", Workload::id);

  private Workloads() {}

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
