package org.voltscape.engine.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.MapUse;
import org.voltscape.engine.workload.DataFile;

/**
 * Where the numbers of a run come from: the same for the same content, wherever it lies and whether
 * the network was kept or trained now.
 *
 * @param network how the network came about; empty before it is known
 * @param networkSha256 of its weights and biases; empty before it is known
 * @param data the files its examples come from; empty where the program makes them
 * @param map what of a failure map's file is used; null without one
 */
public record Provenance(
    String network, String networkSha256, List<DataFile> data, @Nullable MapUse map) {
  /** Nothing is known yet. */
  public static final Provenance NONE = new Provenance("", "", List.of(), null);

  public Provenance {
    data = List.copyOf(data);
  }

  /** The same with a failure map; null for none. */
  public Provenance with(@Nullable MapUse other) {
    return new Provenance(network, networkSha256, data, other);
  }

  /** Whether anything is known. */
  public boolean known() {
    return !networkSha256.isEmpty();
  }
}
