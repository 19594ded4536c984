package org.voltscape.views.fx;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One kind of computation for a view, off the FX thread: a new request replaces the one that waits,
 * at most one runs, and at most one result waits for the FX thread.
 *
 * @param <T> the result
 */
public final class BackgroundTask<T> {
  /** What becomes of a computation when a newer request arrives while it runs. */
  public enum Outdated {
    /** It is told to stop and its result is dropped: for answers that are wrong by then. */
    DROP,
    /** It finishes and is shown: for pictures, which would otherwise starve during a drag. */
    DELIVER
  }

  /** Something to compute. */
  @FunctionalInterface
  public interface Computation<T> {
    /**
     * Computes on a worker thread.
     *
     * @param outdated true once nobody waits for the result; then any result may be returned
     */
    T compute(BooleanSupplier outdated);
  }

  private final TaskThreads threads;
  private final Outdated outdated;
  private final Consumer<? super T> receiver;

  // Guarded by this.
  private Computation<? extends T> pending;
  private boolean running;
  private T ready;
  private boolean readyFull;
  private long readyRequest;

  // Written under this, read anywhere.
  private volatile long latestRequest;
  private volatile long cancelledUpTo;

  /**
   * @param receiver takes the results on the FX thread
   */
  public BackgroundTask(TaskThreads threads, Outdated outdated, Consumer<? super T> receiver) {
    this.threads = threads;
    this.outdated = outdated;
    this.receiver = receiver;
  }

  /** Asks for a computation; it replaces one that has not started. Any thread. */
  public void request(Computation<? extends T> computation) {
    synchronized (this) {
      pending = computation;
      latestRequest++;
      if (running) {
        return;
      }
      running = true;
    }
    threads.worker().execute(this::work);
  }

  /** Outdates everything requested so far: nothing of it is delivered any more. Any thread. */
  public synchronized void cancel() {
    pending = null;
    cancelledUpTo = latestRequest;
    ready = null;
    readyFull = false;
  }

  private void work() {
    boolean finished = false;
    try {
      while (workOnce()) {
        // Goes on until no request waits.
      }
      finished = true;
    } finally {
      if (!finished) {
        restartAfterFailure();
      }
    }
  }

  private boolean workOnce() {
    Computation<? extends T> computation;
    long request;
    synchronized (this) {
      if (pending == null) {
        running = false;
        return false;
      }
      computation = pending;
      pending = null;
      request = latestRequest;
    }
    T result;
    try {
      result = computation.compute(() -> isOutdated(request));
    } catch (CancellationException e) {
      // The computation noticed by itself that it is outdated.
      return true;
    }
    boolean wake;
    synchronized (this) {
      if (isOutdated(request)) {
        return true;
      }
      wake = !readyFull;
      ready = result;
      readyFull = true;
      readyRequest = request;
    }
    if (wake) {
      threads.fx().execute(this::deliver);
    }
    return true;
  }

  /** A computation that threw is reported by its thread; a request that waited still runs. */
  private void restartAfterFailure() {
    synchronized (this) {
      if (pending == null) {
        running = false;
        return;
      }
    }
    threads.worker().execute(this::work);
  }

  private void deliver() {
    T result;
    synchronized (this) {
      if (!readyFull) {
        return;
      }
      result = ready;
      ready = null;
      readyFull = false;
      if (isOutdated(readyRequest)) {
        return;
      }
    }
    receiver.accept(result);
  }

  private boolean isOutdated(long request) {
    return request <= cancelledUpTo || outdated == Outdated.DROP && request != latestRequest;
  }
}
