package org.voltscape.engine.array.errors;

import org.voltscape.engine.network.inference.SumDisturbance;

/** Timing errors of one trial. Confined to one thread. */
public interface TimingErrors extends SumDisturbance {
  /**
   * Begins a trial.
   *
   * @param plan probabilities; of an effect that this sampler knows
   * @param trialSeed all errors of the trial follow from it
   */
  void begin(ErrorPlan plan, long trialSeed);

  /**
   * Errors that changed a sum since the trial began, of the images asked for: a wrong bit always
   * does, a product left out where it is not 0. As many as are expected where none are drawn.
   */
  long errors();
}
