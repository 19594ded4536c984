package org.voltscape.engine.eden.training;

/**
 * How a network is trained for memory that errs, beside the recipe.
 *
 * @param curriculum whether the rates of errors rise over the first half of the training, in eight
 *     steps
 * @param spread weights stay within so many times the root mean square of those that their layer
 *     starts with, and within the range of these, so that wrong bits, worth a share of the range,
 *     become smaller; 0 for no limit
 */
public record RetrainingMethod(boolean curriculum, double spread) {
  /** What works on the networks that ship with the program (docs/dram-retraining.md). */
  public static final RetrainingMethod USUAL = new RetrainingMethod(true, 3);

  public RetrainingMethod {
    if (!(spread >= 0 && spread < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a spread of " + spread);
    }
  }

  /** The same with rates that rise, or the full ones from the first step on. */
  public RetrainingMethod withCurriculum(boolean other) {
    return new RetrainingMethod(other, spread);
  }

  /** The largest magnitude that weights of a layer may have. */
  float largestWeight(float[] start) {
    double largest = 0;
    double squares = 0;
    for (float w : start) {
      largest = Math.max(largest, Math.abs(w));
      squares += (double) w * w;
    }
    // A layer that starts with zeros has no range to keep.
    return spread == 0 || largest == 0
        ? Float.POSITIVE_INFINITY
        : (float) Math.min(largest, spread * Math.sqrt(squares / start.length));
  }
}
