package org.voltscape.views.study;

import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.engine.workload.Workloads;

/** What the fields about training do to a study. */
final class TrainingEdits {
  private TrainingEdits() {}

  static Study epochs(Study s, int epochs) {
    TrainingSettings t = s.training();
    return s.withTraining(t.withEffort(epochs, t.samplesPerEpoch(), t.batch()));
  }

  /**
   * @param samples examples drawn for each epoch; 0 for all
   */
  static Study samples(Study s, int samples) {
    TrainingSettings t = s.training();
    return s.withTraining(t.withEffort(t.epochs(), samples, t.batch()));
  }

  static Study batch(Study s, int batch) {
    TrainingSettings t = s.training();
    return s.withTraining(t.withEffort(t.epochs(), t.samplesPerEpoch(), batch));
  }

  static Study rate(Study s, double rate) {
    TrainingSettings t = s.training();
    return s.withTraining(t.withSteps(rate, t.momentum(), t.clipNorm()));
  }

  static Study momentum(Study s, double momentum) {
    TrainingSettings t = s.training();
    return s.withTraining(t.withSteps(t.rate(), momentum, t.clipNorm()));
  }

  /**
   * @param norm L2 norm that gradients are scaled down to; 0 for never
   */
  static Study clipNorm(Study s, double norm) {
    TrainingSettings t = s.training();
    return s.withTraining(t.withSteps(t.rate(), t.momentum(), norm));
  }

  static Study start(Study s, boolean pretrained) {
    return s.withTraining(s.training().withStart(pretrained));
  }

  static Study rule(Study s, UpdateRule rule) {
    return s.withTraining(s.training().withRule(rule));
  }

  /** How the study's workload is trained where nothing is said. */
  static TrainingSettings defaults(Study s) {
    return TrainingSettings.of(Workloads.byId(s.workload(), "study", "field workload"));
  }
}
