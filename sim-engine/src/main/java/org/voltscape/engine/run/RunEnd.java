package org.voltscape.engine.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether a run is to end before its end, and why. Any thread. */
final class RunEnd {
  private volatile boolean cancelled;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Somebody asked for it. */
  void cancel() {
    cancelled = true;
  }

  /** Something failed; of several failures the first counts. */
  void fail(Throwable why) {
    failure.compareAndSet(null, why);
  }

  boolean cancelled() {
    return cancelled;
  }

  /** What failed; null where nothing did. */
  @Nullable Throwable failure() {
    return failure.get();
  }

  /** Whether nothing more is to be begun. */
  boolean stopped() {
    return cancelled || failure.get() != null;
  }

  /**
   * Goes on unless the run is to end.
   *
   * @throws IllegalStateException where something failed
   * @throws CancellationException where the run was cancelled
   */
  void check() {
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
