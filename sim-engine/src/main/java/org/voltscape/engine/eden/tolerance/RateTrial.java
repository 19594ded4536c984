package org.voltscape.engine.eden.tolerance;

import java.util.function.BooleanSupplier;

/** One trial of a network whose memory errs. Confined to the thread that calls it. */
@FunctionalInterface
public interface RateTrial {
  /**
   * The accuracy, a share of 1. A function of its arguments; of one seed, the errors at a lower
   * rate are among those at a higher one.
   *
   * @param rate bit error rate in (0, 1)
   * @param seed of the errors
   * @param cancelled {@link java.util.concurrent.CancellationException} is thrown once it says so
   */
  double accuracy(double rate, long seed, BooleanSupplier cancelled);
}
