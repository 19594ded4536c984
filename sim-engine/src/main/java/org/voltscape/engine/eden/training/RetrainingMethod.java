package org.voltscape.engine.eden.training;

/**
 * How a network is trained for memory that errs, beside the recipe.
 *
 * @param curriculum whether the rates of errors rise over the first half of the training, in eight
 *     steps
 * @param weightShare weights stay within this share of the largest magnitude that their layer
 *     starts with, so that wrong bits, worth a share of the range, become smaller; 0 for no limit
 */
public record RetrainingMethod(boolean curriculum, double weightShare) {
  /** What works on the networks that ship with the program (docs/dram-retraining.md). */
  public static final RetrainingMethod USUAL = new RetrainingMethod(true, 0.4);

  public RetrainingMethod {
    if (!(weightShare >= 0 && weightShare <= 1)) {
      throw new IllegalArgumentException("a share of " + weightShare);
    }
  }

  /** The same with rates that rise, or the full ones from the first step on. */
  public RetrainingMethod withCurriculum(boolean other) {
    return new RetrainingMethod(other, weightShare);
  }

  /** The largest magnitude that weights of a layer may have. */
  float largestWeight(float[] start) {
    float largest = 0;
    for (float w : start) {
      largest = Math.max(largest, Math.abs(w));
    }
    // A layer that starts with zeros has no range to keep.
    return weightShare == 0 || largest == 0
        ? Float.POSITIVE_INFINITY
        : (float) (weightShare * largest);
  }
}
