package org.voltscape.engine.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.JavaMemory;

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

  /** What to say of a failure. */
  static String sentence(Throwable e) {
    if (JavaMemory.lacking(e)) {
      return JavaMemory.sentence();
    }
    String kind = e.getClass().getSimpleName();
    String told = e.getMessage();
    if (told == null) {
      return kind;
    }
    return e instanceof BadInputException ? told : kind + ": " + told;
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
