package org.voltscape.views.workbench;

import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.FaultPlan;

/**
 * A study with what was read for it.
 *
 * @param curve its error curve
 * @param map its measured failure map; null where its dies are drawn
 */
public record ViewStudy(Study study, ErrorCurve curve, MeasuredMap map) {
  /** Probability that a cell of the first memory fails at an operating voltage, V. */
  public double probability(double volts) {
    return FaultPlan.firstProbability(study, curve, map, volts);
  }

  /** The same study with another curve, such as one under the mouse. */
  public ViewStudy withCurve(ErrorCurve other) {
    return new ViewStudy(study, other, map);
  }
}
