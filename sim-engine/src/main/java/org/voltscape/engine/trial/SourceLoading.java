package org.voltscape.engine.trial;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.DataFile;
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
  private final Workload workload;
  private int waiters;
  private long leftAt = System.nanoTime();
  private boolean outdated;
  private volatile int testImages = -1;

  SourceLoading(Workload workload, DataPlace place) {
    this.workload = workload;
    Thread thread =
        new Thread(() -> load(workload, place.with(this::abandoned)), "load-" + workload.id());
    thread.setDaemon(true);
    thread.start();
  }

  private void load(Workload workload, DataPlace place) {
    try {
      List<DataFile> data = workload.dataFiles(place);
      // First what is read, then what may have to be trained: bad test data are refused at once.
      Examples test = workload.testExamples(place);
      testImages = test.count();
      Network network = workload.network(place);
      WorkloadSource.requireSameData(workload, place, data);
      future.complete(new WorkloadSource(workload, place.with(() -> false), network, test, data));
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

  /** Whether it is done and the data folder holds other data now. */
  boolean superseded() {
    return future.isDone() && !failed() && !future.join().current();
  }

  /**
   * Waits for the source.
   *
   * @throws CancellationException if the waiter is cancelled, or loading was given up
   */
  WorkloadSource await(BooleanSupplier cancelled) {
    return await(0, cancelled);
  }

  /**
   * Waits for the source.
   *
   * @param images test examples that are needed: where there are fewer, that is known before a
   *     network is trained
   * @throws CancellationException if the waiter is cancelled, or loading was given up
   * @throws BadInputException where there are fewer test examples
   */
  WorkloadSource await(int images, BooleanSupplier cancelled) {
    enter(1);
    try {
      while (true) {
        requireImages(images);
        try {
          WorkloadSource source = future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
          requireImages(images);
          return source;
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

  private void requireImages(int images) {
    int there = testImages;
    if (there >= 0 && there < images) {
      throw new BadInputException(
          "workload " + workload.id(),
          "",
          there + " test images in the data folder",
          "at least " + images + ", as the study asks for (field images, --images)");
    }
  }

  private synchronized void enter(int change) {
    waiters += change;
    leftAt = System.nanoTime();
  }
}
