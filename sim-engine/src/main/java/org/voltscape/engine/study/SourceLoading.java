package org.voltscape.engine.study;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;

/**
 * A workload being loaded, which may mean training its network for minutes, on a thread of its own:
 * whoever waits can stop waiting at once, and an edit that outdates one run does not throw away
 * what the next one needs. Loading ends by itself a while after the last waiter has left.
 * Thread-safe.
 */
final class SourceLoading {
  private static final long POLL_MILLIS = 10;
  private static final long GRACE_NANOS = 3_000_000_000L;

  private final CompletableFuture<WorkloadSource> future = new CompletableFuture<>();
  private int waiters;
  private long leftAt = System.nanoTime();
  private boolean outdated;

  SourceLoading(Workload workload, DataPlace place) {
    Thread thread =
        new Thread(() -> load(workload, place.with(this::abandoned)), "load-" + workload.id());
    thread.setDaemon(true);
    thread.start();
  }

  private void load(Workload workload, DataPlace place) {
    try {
      // First what is read, then what may have to be trained: bad test data are refused at once.
      Examples test = workload.testExamples(place);
      future.complete(
          new WorkloadSource(workload, place.with(() -> false), workload.network(place), test));
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  /** Ends loading: its data are not wanted any more. */
  synchronized void outdate() {
    outdated = true;
  }

  private synchronized boolean abandoned() {
    return outdated || (waiters == 0 && System.nanoTime() - leftAt > GRACE_NANOS);
  }

  /** Whether its data are not wanted any more. */
  synchronized boolean isOutdated() {
    return outdated;
  }

  /** Whether waiting for it is of no use: it has failed or been given up. */
  boolean failed() {
    return future.isCompletedExceptionally();
  }

  /**
   * Waits for the source.
   *
   * @throws CancellationException if the waiter is cancelled, or loading was given up
   */
  WorkloadSource await(BooleanSupplier cancelled) {
    enter(1);
    try {
      while (true) {
        try {
          return future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      enter(-1);
    }
  }

  private synchronized void enter(int change) {
    waiters += change;
    leftAt = System.nanoTime();
  }
}
