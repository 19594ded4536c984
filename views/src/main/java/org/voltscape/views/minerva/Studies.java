package org.voltscape.views.minerva;

import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.study.Study;

/** The studies of steps. Pure functions. */
final class Studies {
  private Studies() {}

  /**
   * The study of a step.
   *
   * @throws org.voltscape.engine.param.BadInputException where it is none
   */
  static Study of(Step step, MinervaPlan plan, Findings found) {
    throw new UnsupportedOperationException(step + " of " + plan + " " + found);
  }
}
