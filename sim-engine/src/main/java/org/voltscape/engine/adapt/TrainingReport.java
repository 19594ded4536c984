package org.voltscape.engine.adapt;

import java.util.Locale;
import java.util.function.Consumer;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingWatch;

/** Says in one line which network of a run is being trained, and how far it is. */
final class TrainingReport implements TrainingWatch {
  private static final int TELLINGS = 100;

  private final String what;
  private final Consumer<String> listener;

  TrainingReport(String scheme, double volts, int trial, Consumer<String> listener) {
    this.what =
        String.format(Locale.ROOT, "training %s at %.4g V, trial %d", scheme, volts, trial + 1);
    this.listener = listener;
    listener.accept(what);
  }

  @Override
  public void epoch(TrainingProgress progress) {
    listener.accept(
        String.format(
            Locale.ROOT,
            "%s: epoch %d of %d, loss %.4g",
            what,
            progress.epoch(),
            progress.epochs(),
            progress.loss()));
  }

  @Override
  public void step(long done, long total) {
    // An epoch of thousands of steps would look like a standstill.
    if (done % Math.max(1, total / TELLINGS) == 0) {
      listener.accept(what + ": " + 100 * done / total + " %");
    }
  }
}
