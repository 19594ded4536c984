package org.voltscape.views.training;

import java.util.List;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.weights.WeightSpread;

/**
 * A training as far as it is known. Immutable.
 *
 * @param task what was trained
 * @param history its epochs
 * @param verdict what became of it; null while it goes on or where it was cancelled
 * @param restarts trainings begun before it that learned nothing
 * @param cached whether the network was kept from before
 * @param weights its weights, all of them first; empty without a verdict
 */
record Trained(
    TrainingTask task,
    List<TrainingProgress> history,
    TrainingVerdict verdict,
    int restarts,
    boolean cached,
    List<WeightSpread> weights) {
  Trained {
    history = List.copyOf(history);
    weights = List.copyOf(weights);
  }

  boolean finished() {
    return verdict != null;
  }
}
