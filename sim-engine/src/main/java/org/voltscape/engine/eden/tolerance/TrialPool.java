package org.voltscape.engine.eden.tolerance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Makes trials on a thread for each worker; closed at the end. */
final class TrialPool implements AutoCloseable {
  private final List<RateTrial> workers;
  private final ExecutorService threads;
  private final BooleanSupplier cancelled;
  private final ToleranceSearch.Progress progress;
  private final AtomicInteger done = new AtomicInteger();
  private int total;

  TrialPool(List<RateTrial> workers, BooleanSupplier cancelled, ToleranceSearch.Progress progress) {
    this.workers = workers;
    this.cancelled = cancelled;
    this.progress = progress;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            workers.size(),
            work -> {
              Thread thread = new Thread(work, "tolerance-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * One trial.
   *
   * @param rate bit error rate
   * @param seed of its errors
   * @param into where its accuracy goes
   * @param at place there
   */
  record Trial(double rate, long seed, double[] into, int at) {}

  /** Makes all of them, in whatever order. */
  void make(List<Trial> trials) {
    total += trials.size();
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (RateTrial worker : workers) {
      running.add(threads.submit(() -> work(worker, trials, next)));
    }
    RuntimeException failure = null;
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        next.set(trials.size());
        failure = failure == null ? unwrapped(e) : failure;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        next.set(trials.size());
        failure = new CancellationException();
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void work(RateTrial worker, List<Trial> trials, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < trials.size(); i = next.getAndIncrement()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      Trial trial = trials.get(i);
      trial.into()[trial.at()] = worker.accuracy(trial.rate(), trial.seed(), cancelled);
      progress.trials(done.incrementAndGet(), total);
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
