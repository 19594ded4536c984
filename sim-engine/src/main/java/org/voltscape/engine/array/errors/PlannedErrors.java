package org.voltscape.engine.array.errors;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What samplers of timing errors have in common: the plan and the seed of their trial. */
abstract class PlannedErrors implements TimingErrors {
  private final boolean propagates;
  private @Nullable ErrorPlan plan;
  private long seed;
  private double errors;
  private boolean whole;
  private int chunk;
  private int images;

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
    return Math.round(errors);
  }

  @Override
  public final boolean touches(int layer) {
    return !plan().layer(layer).classes().isEmpty();
  }

  /** Whether the trial before was of this plan. */
  final boolean planned(ErrorPlan other) {
    return plan == other;
  }

  final ErrorPlan plan() {
    return Objects.requireNonNull(plan, "begin comes first");
  }

  final long seed() {
    return seed;
  }

  /** Begins with the images that products are of. */
  final void begin(Products products) {
    chunk = products.chunk();
    images = products.images();
    whole = images == chunk;
  }

  /** Whether a column of the products is of an image that was asked for. */
  final boolean counts(int column) {
    return whole || column % chunk < images;
  }

  /** Counts errors that changed a sum, or as many as are expected. */
  final void count(double more) {
    errors += more;
  }
}
