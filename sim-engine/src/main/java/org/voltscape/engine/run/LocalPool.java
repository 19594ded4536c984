package org.voltscape.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.trial.TrialRunner;
import org.voltscape.engine.trial.TrialSpec;

/**
 * Makes trials on a number of threads of this program, which are kept from one call to the next.
 * Trials of the same faults stay on one thread, and those of a die as far as may be, which draws
 * them once.
 */
public final class LocalPool implements TrialExecutor {
  private final ExecutorService threads;
  private final int count;

  /**
   * A pool.
   *
   * @param count number of threads, at least 1
   * @param name what the threads are called
   */
  public LocalPool(int count, String name) {
    AtomicInteger number = new AtomicInteger();
    this.count = count;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, name + "-worker-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void execute(Work work) {
    DieQueue queue = new DieQueue(work.specs());
    List<Failure> failures = new ArrayList<>();
    BooleanSupplier stopped = () -> work.stopped().getAsBoolean() || failed(failures);
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < Math.min(count, queue.groups()); t++) {
      running.add(
          threads.submit(
              () -> {
                try {
                  make(work, queue, stopped);
                } catch (CancellationException e) {
                  // Others have failed, or the work is stopped, which is told below.
                } catch (Throwable e) {
                  synchronized (failures) {
                    failures.add(new Failure(e));
                  }
                }
              }));
    }
    running.forEach(LocalPool::join);
    if (!failures.isEmpty()) {
      failures.get(0).rethrow();
    }
    if (work.stopped().getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private static void make(Work work, DieQueue queue, BooleanSupplier stopped) {
    DieQueue.Hand hand = queue.hand();
    try (TrialRunner runner = work.context().runner()) {
      for (int g = hand.next(); g >= 0; g = hand.next()) {
        for (int i = queue.start(g); i < queue.start(g + 1); i++) {
          if (stopped.getAsBoolean()) {
            return;
          }
          TrialSpec spec = work.specs().get(i);
          work.results().accept(spec, runner.run(spec, stopped));
        }
      }
    }
  }

  private static boolean failed(List<Failure> failures) {
    synchronized (failures) {
      return !failures.isEmpty();
    }
  }

  /** Waits to the end whatever happens: workers use what the caller gives back. */
  private static void join(Future<?> future) {
    boolean interrupted = false;
    while (true) {
      try {
        future.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private record Failure(Throwable cause) {
    void rethrow() {
      if (cause instanceof RuntimeException known) {
        throw known;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
