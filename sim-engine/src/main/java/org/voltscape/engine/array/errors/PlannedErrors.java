package org.voltscape.engine.array.errors;

/** What samplers of timing errors have in common: the plan and the seed of their trial. */
abstract class PlannedErrors implements TimingErrors {
  private final boolean propagates;
  private ErrorPlan plan;
  private long seed;
  private long errors;

  /**
   * @param propagates whether it draws errors that propagate, rather than such that drop products
   */
  PlannedErrors(boolean propagates) {
    this.propagates = propagates;
  }

  @Override
  public void begin(ErrorPlan newPlan, long trialSeed) {
    if (propagates != (newPlan.effect() == ErrorEffect.PROPAGATE)) {
      throw new IllegalArgumentException(getClass().getSimpleName() + " of " + newPlan.effect());
    }
    plan = newPlan;
    seed = trialSeed;
    errors = 0;
  }

  @Override
  public final long errors() {
    return errors;
  }

  @Override
  public final boolean touches(int layer) {
    return !plan.layer(layer).classes().isEmpty();
  }

  final ErrorPlan plan() {
    return plan;
  }

  final long seed() {
    return seed;
  }

  /** Counts errors that mattered. */
  final void count(long more) {
    errors += more;
  }
}
