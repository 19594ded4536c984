package org.voltscape.engine.array.errors;

import org.voltscape.engine.network.SumDisturbance;

/** Timing errors of one trial. Confined to one thread. */
public interface TimingErrors extends SumDisturbance {
  /** Begins a trial; all its errors follow from the seed. */
  void begin(long trialSeed);

  /**
   * The errors of a plan.
   *
   * @param moments whether dropped products are drawn approximately
   */
  static TimingErrors of(ErrorPlan plan, boolean moments) {
    if (plan.effect() == ErrorEffect.PROPAGATE) {
      return new WrongSums(plan);
    }
    return moments ? new DroppedMoments(plan) : new DroppedProducts(plan);
  }
}
