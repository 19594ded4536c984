package org.voltscape.engine.training;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Lets another thread hold, continue and cancel a training. A training held keeps its thread and
 * goes on exactly where it was. Thread-safe.
 */
public final class TrainingControl {
  private static final long LOOK_MILLIS = 20;

  private final BooleanSupplier cancelled;
  private final BooleanSupplier heldElsewhere;
  private boolean paused;

  /**
   * @param cancelled looked at before every step
   */
  public TrainingControl(BooleanSupplier cancelled) {
    this(cancelled, () -> false);
  }

  private TrainingControl(BooleanSupplier cancelled, BooleanSupplier heldElsewhere) {
    this.cancelled = cancelled;
    this.heldElsewhere = heldElsewhere;
  }

  /**
   * The control of a training that goes on for others when whoever began it has left: held as this
   * one is until that is cancelled, and ended by somebody else.
   *
   * @param end looked at before every step
   */
  public TrainingControl until(BooleanSupplier end) {
    return new TrainingControl(end, () -> paused() && !cancelled());
  }

  /** Holds the training before its next step, or lets it go on. */
  public synchronized void pause(boolean hold) {
    paused = hold;
    notifyAll();
  }

  /** Whether the training is held. */
  public synchronized boolean paused() {
    return paused || heldElsewhere.getAsBoolean();
  }

  /** Whether the training is to end. */
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  /**
   * Called by the trainer before every step; waits while held.
   *
   * @throws CancellationException if cancelled, also while held
   */
  public synchronized void beforeStep() {
    try {
      while (paused() && !cancelled.getAsBoolean()) {
        wait(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
