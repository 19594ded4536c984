package org.voltscape.engine.trial;

import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;

/**
 * Everything a trial's result depends on. Of a memory's voltage that is only the probability it
 * stands for; units of many sizes have as many probabilities, so there it is the voltage.
 *
 * @param probability of a failing cell; not a number for schemes that have nothing to do with it
 * @param training null for schemes that do not train
 * @param array null for schemes that have nothing to do with it
 * @param volts logic supply; not a number for schemes that have nothing to do with it
 */
public record TrialKey(
    String workload,
    TensorFormat weights,
    WordFormat activations,
    int images,
    long seed,
    Study.Memory memory,
    DieCells die,
    double probability,
    String scheme,
    ParamValues values,
    TrainingSettings training,
    ArraySettings array,
    double volts) {
  /** The key of a trial of a scheme at a voltage, V. */
  public static TrialKey of(
      Study study,
      int images,
      DieCells die,
      double probability,
      SchemeChoice scheme,
      double volts) {
    return new TrialKey(
        study.workload(),
        study.weights(),
        study.activations(),
        images,
        study.seed(),
        study.memory().withCurve(null),
        die,
        scheme.timing() ? Double.NaN : probability,
        scheme.id(),
        scheme.values(),
        scheme.trains() ? study.training() : null,
        scheme.timing() ? study.array() : null,
        scheme.timing() ? volts : Double.NaN);
  }
}
