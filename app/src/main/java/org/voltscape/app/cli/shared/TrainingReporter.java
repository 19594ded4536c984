package org.voltscape.app.cli.shared;

import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.figure.studies.TrainingText;

/** Tells of a training on standard error: a line an epoch, steps where an epoch takes long. */
public final class TrainingReporter implements TrainingWatch {
  private final String scheme;
  private final ErrorMeasure measure;
  private final ProgressBar bar;

  /**
   * @param scheme what results call the scheme
   * @param measure how validations are measured; null for accuracy
   */
  public TrainingReporter(String scheme, ErrorMeasure measure, ProgressBar bar) {
    this.scheme = scheme;
    this.measure = measure;
    this.bar = bar;
  }

  @Override
  public void epoch(TrainingProgress progress) {
    bar.message(scheme + ": " + TrainingText.epoch(progress, measure));
  }

  @Override
  public void step(long done, long total) {
    bar.show(done, total, "steps");
  }
}
