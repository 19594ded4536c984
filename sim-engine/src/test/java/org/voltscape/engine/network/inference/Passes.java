package org.voltscape.engine.network.inference;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.network.WordChanges;

/** Runs passes of classifiers in tests. */
public final class Passes {
  private Passes() {}

  /** Number of images right; predictions are filled. */
  public static int run(
      ForwardPass pass, WordChanges[] changes, int[] predictions, BooleanSupplier cancelled) {
    return run(pass, changes, null, predictions, cancelled);
  }

  public static int run(
      ForwardPass pass,
      WordChanges[] changes,
      ActivationStore store,
      int[] predictions,
      BooleanSupplier cancelled) {
    Answers answers = new Answers(predictions.length, Task.CLASSIFICATION);
    pass.run(changes, null, store, null, answers, cancelled);
    System.arraycopy(answers.classes(), 0, predictions, 0, predictions.length);
    return answers.correct();
  }
}
