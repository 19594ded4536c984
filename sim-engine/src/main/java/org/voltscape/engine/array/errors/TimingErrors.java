package org.voltscape.engine.array.errors;

import org.voltscape.engine.network.SumDisturbance;

/** Timing errors of one trial. Confined to one thread. */
public interface TimingErrors extends SumDisturbance {
  /**
   * Begins a trial.
   *
   * @param plan probabilities; of an effect that this sampler knows
   * @param trialSeed all errors of the trial follow from it
   */
  void begin(ErrorPlan plan, long trialSeed);

  /** Errors that counted since the trial began; as many as are expected where none are drawn. */
  long errors();
}
