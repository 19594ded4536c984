package org.voltscape.engine.workload;

import org.voltscape.engine.io.NetworkFile;
import org.voltscape.engine.network.Network;

/** Trained networks that come with the program, made by {@code voltscape train}. */
public final class ShippedNetworks {
  private static final String FOLDER = "/org/voltscape/resources/networks/";

  private ShippedNetworks() {}

  /** The trained network of a workload whose data the program makes itself. */
  public static Network read(Workload workload) {
    return NetworkFile.readResource(FOLDER + workload.id() + ".npz", workload.shape());
  }
}
