package org.voltscape.engine.run;

import java.util.List;
import java.util.function.Supplier;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.RunTally;
import org.voltscape.engine.trial.TrialContext;

/**
 * One pass over a study: all of its trials, or a first estimate.
 *
 * @param context what its trials are made with
 * @param tally of the trials made so far
 * @param energy gives the energies as they are known by now, [design][point]
 * @param counted whether its trials are among those that the run says it makes; those of a first
 *     estimate on fewer images are soon done, and say nothing of how long the others take
 */
record RunStage(
    TrialContext context, RunTally tally, Supplier<EnergyReport[][]> energy, boolean counted) {
  /** What is known so far. */
  List<PointResult> results() {
    return tally.results(context::probability, energy.get());
  }
}
