package org.voltscape.engine.workload;

import java.util.Locale;
import org.voltscape.engine.training.TrainingProgress;

/** Trainings in words. */
public final class TrainingText {
  private TrainingText() {}

  /** One line about a training's state; regression networks have no accuracy. */
  public static String of(TrainingProgress progress) {
    String loss =
        String.format(
            Locale.ROOT,
            "epoch %d of %d: loss %.4g",
            progress.epoch(),
            progress.epochs(),
            progress.loss());
    return Double.isNaN(progress.accuracy())
        ? loss
        : loss
            + String.format(Locale.ROOT, ", training accuracy %.2f %%", 100 * progress.accuracy());
  }
}
