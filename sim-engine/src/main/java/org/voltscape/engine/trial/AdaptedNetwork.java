package org.voltscape.engine.trial;

import java.util.List;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/**
 * A network trained against the faults of a memory. Immutable.
 *
 * @param network its weights as they are kept, not as they are read
 * @param history one entry an epoch of the training that was kept
 * @param verdict what became of that training
 * @param restarts how often training was begun again as it learned nothing, be the kept one the
 *     last or an earlier one
 * @param cached whether it was found rather than trained now
 */
public record AdaptedNetwork(
    Network network,
    List<TrainingProgress> history,
    TrainingVerdict verdict,
    int restarts,
    boolean cached) {
  public AdaptedNetwork {
    history = List.copyOf(history);
  }

  /** The same network after so many restarts. */
  public AdaptedNetwork withRestarts(int all) {
    return new AdaptedNetwork(network, history, verdict, all, cached);
  }
}
