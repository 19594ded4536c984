package org.voltscape.engine.eden.tolerance;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.shared.Team;

/** Makes trials on a thread for each worker; closed at the end. */
final class TrialPool implements AutoCloseable {
  private final Team<RateTrial> team;
  private final BooleanSupplier cancelled;
  private final ToleranceSearch.Progress progress;
  private final AtomicInteger done = new AtomicInteger();
  private int total;

  TrialPool(List<RateTrial> workers, BooleanSupplier cancelled, ToleranceSearch.Progress progress) {
    this.cancelled = cancelled;
    this.progress = progress;
    this.team = new Team<>(workers.size(), new ConcurrentLinkedQueue<>(workers)::remove);
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

  /**
   * Makes all of them, in whatever order.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  void make(List<Trial> trials) {
    total += trials.size();
    team.run(
        trials.size(),
        (worker, job, stopped) -> {
          Trial trial = trials.get(job);
          trial.into()[trial.at()] = worker.accuracy(trial.rate(), trial.seed(), stopped);
          progress.trials(done.incrementAndGet(), total);
        },
        cancelled);
  }

  @Override
  public void close() {
    team.close();
  }
}
