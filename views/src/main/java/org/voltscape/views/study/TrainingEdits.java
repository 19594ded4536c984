package org.voltscape.views.study;

import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.engine.workload.Workloads;

/** What the fields about training do to a study. */
final class TrainingEdits {
  private TrainingEdits() {}

  static Study epochs(Study s, int epochs) {
    Study.Training t = s.training();
    return s.withTraining(
        new Study.Training(
            epochs,
            t.samplesPerEpoch(),
            t.batch(),
            t.rate(),
            t.momentum(),
            t.clipNorm(),
            t.pretrained(),
            t.rule()));
  }

  /**
   * @param samples examples drawn for each epoch; 0 for all
   */
  static Study samples(Study s, int samples) {
    Study.Training t = s.training();
    return s.withTraining(
        new Study.Training(
            t.epochs(),
            samples,
            t.batch(),
            t.rate(),
            t.momentum(),
            t.clipNorm(),
            t.pretrained(),
            t.rule()));
  }

  static Study batch(Study s, int batch) {
    Study.Training t = s.training();
    return s.withTraining(
        new Study.Training(
            t.epochs(),
            t.samplesPerEpoch(),
            batch,
            t.rate(),
            t.momentum(),
            t.clipNorm(),
            t.pretrained(),
            t.rule()));
  }

  static Study rate(Study s, double rate) {
    return steps(s, rate, s.training().momentum(), s.training().clipNorm());
  }

  static Study momentum(Study s, double momentum) {
    return steps(s, s.training().rate(), momentum, s.training().clipNorm());
  }

  /**
   * @param norm L2 norm that gradients are scaled down to; 0 for never
   */
  static Study clipNorm(Study s, double norm) {
    return steps(s, s.training().rate(), s.training().momentum(), norm);
  }

  private static Study steps(Study s, double rate, double momentum, double norm) {
    Study.Training t = s.training();
    return s.withTraining(
        new Study.Training(
            t.epochs(),
            t.samplesPerEpoch(),
            t.batch(),
            rate,
            momentum,
            norm,
            t.pretrained(),
            t.rule()));
  }

  static Study start(Study s, boolean pretrained) {
    return kind(s, pretrained, s.training().rule());
  }

  static Study rule(Study s, UpdateRule rule) {
    return kind(s, s.training().pretrained(), rule);
  }

  private static Study kind(Study s, boolean pretrained, UpdateRule rule) {
    Study.Training t = s.training();
    return s.withTraining(
        new Study.Training(
            t.epochs(),
            t.samplesPerEpoch(),
            t.batch(),
            t.rate(),
            t.momentum(),
            t.clipNorm(),
            pretrained,
            rule));
  }

  /** How the study's workload is trained where nothing is said. */
  static Study.Training defaults(Study s) {
    return Study.Training.of(Workloads.byId(s.workload(), "study", "field workload"));
  }
}
