package org.voltscape.views.fx;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets reports of progress through at most {@value FxPulse#PER_SECOND} times a second; the first is
 * let through. Any thread.
 */
public final class Pace {
  private final AtomicLong last = new AtomicLong(System.nanoTime() - FxPulse.PERIOD_NANOS);

  /** Whether the window takes a report now; true for one thread only. */
  public boolean isDue() {
    long before = last.get();
    long now = System.nanoTime();
    return now - before >= FxPulse.PERIOD_NANOS && last.compareAndSet(before, now);
  }
}
