package org.voltscape.app.cli.shared;

import org.voltscape.engine.network.Task;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.figure.studies.TrainingText;

/** Tells of a training on standard error: a line an epoch, steps where an epoch takes long. */
public final class TrainingReporter implements TrainingWatch {
  private final String scheme;
  private final Task task;
  private final ProgressBar bar;

  /**
   * @param scheme what results call the scheme
   * @param task what the network is for
   */
  public TrainingReporter(String scheme, Task task, ProgressBar bar) {
    this.scheme = scheme;
    this.task = task;
    this.bar = bar;
  }

  @Override
  public void epoch(TrainingProgress progress) {
    bar.message(scheme + ": " + TrainingText.epoch(progress, task));
  }

  @Override
  public void step(long done, long total) {
    bar.show(done, total, "steps");
  }
}
