package org.voltscape.views.fx;

import java.util.function.Consumer;

/**
 * Hand-off of results from computing threads to the FX thread: one slot, the latest value wins,
 * nothing queues.
 *
 * <p>A value carries the run it belongs to; values of any other run than the current one are
 * dropped, so a cancelled run never paints over its successor.
 *
 * @param <T> an immutable value
 */
public final class LatestSlot<T> {
  private final FxPulse pulse;
  private final Consumer<? super T> consumer;

  // Guarded by this.
  private T value;
  private long valueRun;
  private long currentRun;
  private boolean full;
  private boolean awake;
  private boolean urgent;

  // FX thread only.
  private boolean delivered;
  private long lastDelivery;

  /**
   * A slot on the window's pulse.
   *
   * @param consumer receives values on the FX thread, at most {@value FxPulse#PER_SECOND} a second
   */
  public LatestSlot(Consumer<? super T> consumer) {
    this(FxPulse.shared(), consumer);
  }

  LatestSlot(FxPulse pulse, Consumer<? super T> consumer) {
    this.pulse = pulse;
    this.consumer = consumer;
  }

  /** Overwrites the slot with a value of the current run. Any thread; never waits for FX. */
  public void publish(T latest) {
    boolean wake;
    synchronized (this) {
      wake = put(currentRun, latest);
    }
    if (wake) {
      pulse.wake(this);
    }
  }

  /** Overwrites the slot unless the value belongs to a stale run. Any thread. */
  public void publish(long run, T latest) {
    publish(run, latest, false);
  }

  /**
   * Overwrites the slot with a value a person waits for, which does not wait for the slot's turn:
   * the first and the last of a run, not more, or the window is flooded. Any thread.
   */
  public void publishUrgently(long run, T latest) {
    publish(run, latest, true);
  }

  private void publish(long run, T latest, boolean atOnce) {
    boolean wake;
    synchronized (this) {
      wake = run == currentRun && put(run, latest);
      urgent |= atOnce && run == currentRun;
    }
    if (wake) {
      pulse.wake(this);
    }
  }

  /** Makes one run the current one; a value of another run that still waits is dropped. */
  public synchronized void setCurrentRun(long run) {
    currentRun = run;
    if (full && valueRun != run) {
      value = null;
      full = false;
    }
  }

  /** Whether the pulse has to be woken. */
  private boolean put(long run, T latest) {
    value = latest;
    valueRun = run;
    full = true;
    boolean wake = !awake;
    awake = true;
    return wake;
  }

  /**
   * Delivers the value if the slot's last delivery is long enough ago. FX thread.
   *
   * @return false if the value has to wait
   */
  boolean deliverIfDue(long now) {
    T latest;
    synchronized (this) {
      if (!urgent && delivered && now - lastDelivery < FxPulse.PERIOD_NANOS) {
        return false;
      }
      awake = false;
      urgent = false;
      if (!full) {
        return true;
      }
      latest = value;
      value = null;
      full = false;
    }
    delivered = true;
    lastDelivery = now;
    try {
      consumer.accept(latest);
    } catch (RuntimeException | Error e) {
      // One broken view must not stop the pulse for all the others.
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
    return true;
  }
}
