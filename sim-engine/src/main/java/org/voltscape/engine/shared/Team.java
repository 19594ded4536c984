package org.voltscape.engine.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share out jobs, each with tools of its own, which are kept from one call to the
 * next.
 *
 * @param <T> tools
 */
public final class Team<T> implements AutoCloseable {
  private final ExecutorService threads;
  private final int count;
  private final Supplier<T> tools;
  private final Queue<T> idle = new ConcurrentLinkedQueue<>();

  /** Does one of several jobs. */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @param stopped looked at often; {@code CancellationException} is thrown then
     */
    void run(T tools, int job, BooleanSupplier stopped);
  }

  public Team(int count, Supplier<T> tools) {
    AtomicInteger number = new AtomicInteger();
    this.count = count;
    this.tools = tools;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, "trial-worker-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** How many threads. */
  public int count() {
    return count;
  }

  /**
   * Does all jobs; returns when all are done or given up.
   *
   * @throws CancellationException if cancelled
   * @throws RuntimeException the first failure; the other jobs are given up
   */
  public void run(int jobs, Work<T> work, BooleanSupplier cancelled) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    BooleanSupplier stopped = () -> failed.get() || cancelled.getAsBoolean();
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < Math.min(count, jobs); t++) {
      running.add(threads.submit(() -> share(jobs, work, next, failed, stopped)));
    }
    @Nullable RuntimeException first = null;
    for (Future<?> future : running) {
      RuntimeException one = failure(future);
      // What is given up because another job failed is no news.
      if (one != null && (first == null || first instanceof CancellationException)) {
        first = one;
      }
    }
    if (first != null) {
      throw first;
    }
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private void share(
      int jobs, Work<T> work, AtomicInteger next, AtomicBoolean failed, BooleanSupplier stopped) {
    T own = idle.poll();
    own = own == null ? tools.get() : own;
    boolean done = false;
    try {
      for (int job = next.getAndIncrement(); job < jobs; job = next.getAndIncrement()) {
        if (stopped.getAsBoolean()) {
          throw new CancellationException();
        }
        work.run(own, job, stopped);
      }
      done = true;
    } finally {
      idle.add(own);
      if (!done) {
        failed.set(true);
      }
    }
  }

  /** Waits to the end whatever happens: the threads use what the caller owns. */
  private static @Nullable RuntimeException failure(Future<?> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          future.get();
          return null;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          return e.getCause() instanceof RuntimeException known
              ? known
              : new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
