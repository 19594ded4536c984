package org.voltscape.views.decide;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;

/** Results that are made up: accuracies of dies that hardly differ. */
final class Runs {
  static final String STUDY =
      """
      {"workload": "digits-mlp-256x3", "voltages": [0.46, 0.48, 0.50, 0.52, 0.54],
       "schemes": ["none", "bit-masking", "secded", "mat"], "trials": 40, "images": 1000}
      """;

  private Runs() {}

  static Study study(String json) {
    return StudyReader.parse(json, "test");
  }

  /** The better, the higher the supply and the later the scheme. */
  static Snapshot of(Study study) {
    return of(
        study,
        p -> Math.min(0.98, 0.2 + 0.25 * p.scheme() + 0.8 * p.voltage() / study.voltages().size()),
        Snapshot.State.DONE);
  }

  /**
   * Any.
   *
   * @param accuracy mean of a point; NaN for one without a trial, below 0 for a rough one
   */
  static Snapshot of(Study study, ToDoubleFunction<PointResult> accuracy, Snapshot.State state) {
    Snapshot energies = StudyEnergy.snapshot(study, StudyCurves.resolve(study, Path.of("")));
    List<PointResult> points =
        energies.points().stream().map(p -> point(p, accuracy.applyAsDouble(p))).toList();
    return new Snapshot(1, study, state, "", points, 0.98, 1, 1, 1, Double.NaN);
  }

  private static PointResult point(PointResult p, double accuracy) {
    double mean = Math.abs(accuracy);
    double[] values = IntStream.range(0, 40).mapToDouble(k -> mean + 0.001 * (k % 5 - 2)).toArray();
    boolean there = !Double.isNaN(accuracy);
    return new PointResult(
        p.scheme(),
        p.voltage(),
        p.volts(),
        p.probability(),
        there ? Intervals.ofAccuracies(Sample.of(values), 1000, Looks.PLANNED) : null,
        there ? TrialValues.copyOf(values, values.length) : TrialValues.NONE,
        null,
        0,
        0,
        1,
        p.joules(),
        p.relativeEnergy(),
        accuracy < 0);
  }
}
