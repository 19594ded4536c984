package org.voltscape.engine.run;

import java.util.function.BooleanSupplier;

/**
 * Tells one waiting thread what its workers are doing: that something new is there, and when the
 * last of them has ended. Thread-safe.
 */
final class WorkSignal {
  private boolean news;
  private int working;

  /** Notes that a number of workers begins. */
  synchronized void begin(int workers) {
    working = workers;
  }

  /** A worker has ended. */
  synchronized void ended() {
    working--;
    notifyAll();
  }

  /** Something new is there; the waiting thread is woken by the first of several. */
  synchronized void tell() {
    if (!news) {
      news = true;
      notifyAll();
    }
  }

  /** Wakes the waiting thread whatever it waits for. */
  synchronized void interrupt() {
    news = true;
    notifyAll();
  }

  /**
   * Waits for something new.
   *
   * @return whether any worker still works; false ends the waiting
   */
  synchronized boolean awaitNews() throws InterruptedException {
    while (!news && working > 0) {
      wait();
    }
    news = false;
    return working > 0;
  }

  /**
   * Lets time pass, unless the last worker ends before.
   *
   * @param over looked at whenever woken; true ends the pause
   */
  synchronized void pause(long nanos, BooleanSupplier over) throws InterruptedException {
    long until = System.nanoTime() + nanos;
    for (long left = nanos;
        left > 0 && working > 0 && !over.getAsBoolean();
        left = until - System.nanoTime()) {
      wait(Math.max(1, left / 1_000_000));
    }
  }
}
