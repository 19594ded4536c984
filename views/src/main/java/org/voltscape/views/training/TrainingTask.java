package org.voltscape.views.training;

import java.util.List;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.TrainingScheme;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.studies.TrainingText;

/**
 * One network to be trained.
 *
 * @param map the study's measured failure map; null where its dies are drawn
 * @param volts supply voltage in V that stands for the probability
 * @param mark what follows the voltage where the probability is extrapolated; empty where not
 * @param probability failure probability of a cell
 * @param trial number of the trial whose die it is
 */
record TrainingTask(
    Study study,
    MeasuredMap map,
    SchemeChoice scheme,
    double volts,
    String mark,
    double probability,
    int trial) {

  /** All that a training depends on: equal keys, equal networks. */
  record Key(Object study, double probability, int trial, String scheme, ParamValues values) {}

  Key key() {
    TrainingScheme trains = (TrainingScheme) scheme.scheme();
    boolean perTrial = trains.adaptation(scheme.values()).perTrial();
    return new Key(
        studyPart(study, map), probability, perTrial ? trial : 0, scheme.id(), scheme.values());
  }

  /** What trainings depend on of a study, besides the scheme. */
  static Object studyPart(Study study, MeasuredMap map) {
    // Only the voltage's probability counts of the curve.
    List<Object> parts =
        List.of(
            study.workload(),
            study.weights(),
            study.memory().withCurve(null),
            study.training(),
            study.seed());
    return map == null ? parts : List.of(parts, map);
  }

  /** Whether it is for a scheme, whatever that is called now. */
  boolean isOf(SchemeChoice other) {
    return scheme.id().equals(other.id()) && scheme.values().equals(other.values());
  }

  /** Voltage and die, for people. */
  String setting() {
    return TrainingText.setting(volts, mark, trial);
  }
}
