package org.voltscape.views.training;

import java.util.function.LongSupplier;

/** Time spent training, without the time it was held. Thread-safe. */
final class TrainingClock {
  private final LongSupplier nanos;
  private long start;
  private long heldSince;
  private long held;
  private boolean holding;

  /**
   * @param nanos of a monotone clock
   */
  TrainingClock(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Begins again. */
  synchronized void restart() {
    start = nanos.getAsLong();
    heldSince = start;
    held = 0;
  }

  synchronized void hold(boolean now) {
    if (now != holding) {
      holding = now;
      long time = nanos.getAsLong();
      if (holding) {
        heldSince = time;
      } else {
        held += time - heldSince;
      }
    }
  }

  /** Seconds since the beginning that it was not held. */
  synchronized double seconds() {
    long until = holding ? heldSince : nanos.getAsLong();
    return (until - start - held) / 1e9;
  }
}
