package org.voltscape.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * Makes the trials of a stage block by block: hands them to the executor on a thread of its own,
 * has news published meanwhile, and ends the points that have enough at the looks of the stop rule.
 * Used by the run's own thread.
 */
final class TrialBlocks implements AutoCloseable {
  private static final long SNAPSHOT_GAP_NANOS = 33_000_000;

  /** Trials of a point handed out at a time where nothing is to be decided between. */
  private static final int BLOCK = 256;

  /** Trials of all points handed out at a time at most, but for those of a look. */
  private static final int MOST_SPECS = 1 << 16;

  /** Answers of all those: a bit each where they are read from a file. */
  private static final int MOST_ANSWERS = 1 << 28;

  private final Study study;
  private final StopRule stopRule;
  private final TrialExecutor executor;
  private final RunProgress progress;
  private final WorkSignal signal;
  private final RunEnd end;
  private final ExecutorService trialThread;

  /**
   * @param name of the run's thread
   * @param executor closed with this
   */
  TrialBlocks(
      String name,
      Study study,
      TrialExecutor executor,
      RunProgress progress,
      WorkSignal signal,
      RunEnd end) {
    this.study = study;
    this.stopRule = new StopRule(study.stop());
    this.executor = executor;
    this.progress = progress;
    this.signal = signal;
    this.end = end;
    this.trialThread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, name + "-trials");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Makes the trials of a stage.
   *
   * @param cells whose trials they are
   * @param trials of each point at most
   * @param log where finished trials are kept and found; null for none
   * @param publish called while they are made, whenever there is news
   * @throws CancellationException where the run was cancelled
   * @throws IllegalStateException where something failed
   */
  void run(RunStage stage, Cells cells, int trials, @Nullable TrialLog log, Runnable publish) {
    boolean[][] ended = new boolean[study.schemes().size()][study.voltages().size()];
    KnownTrials known = new KnownTrials(stage, cells, stopRule, progress);
    // What a file keeps is read block by block, and has to be kept on.
    if (log == null && known.add(trials, ended, end::stopped)) {
      publish.run();
    }
    int block = (int) Math.max(1, Math.min(BLOCK, mostSpecs() / cells.count()));
    int look = Stop.nextLook(0);
    for (int from = 0, count; from < trials; from += count) {
      count = Math.min(block, trials - from);
      if (stopRule.active()) {
        count = Math.min(count, look - from);
      }
      if (log != null) {
        log.block(from, count);
      }
      make(stage, missing(stage, cells, from, count, ended, known, log), log, publish);
      if (stopRule.active() && from + count == look) {
        look = Stop.nextLook(look);
        if (look(stage, cells, ended, known, from + count) == 0) {
          if (stage.counted()) {
            progress.spare(cells.count() * (trials - from - count) - known.from(from + count));
          }
          return;
        }
      }
    }
  }

  private int mostSpecs() {
    return Math.min(MOST_SPECS, MOST_ANSWERS / study.images());
  }

  /** Ends the points that have enough; the number of those that go on. */
  private int look(RunStage stage, Cells cells, boolean[][] ended, KnownTrials known, int look) {
    int active = 0;
    for (int d = 0; d < ended.length; d++) {
      for (int p = 0; p < ended[d].length; p++) {
        if (!cells.has(d, p)) {
          continue;
        }
        if (!ended[d][p]
            && !known.looked(d, p, look)
            && stopRule.enough(stage.tally().atLook(d, p))) {
          ended[d][p] = true;
          stage.tally().end(d, p);
        }
        active += ended[d][p] ? 0 : 1;
      }
    }
    return active;
  }

  /** The trials of a block that are to be made; those that are known are added. */
  private List<TrialSpec> missing(
      RunStage stage,
      Cells cells,
      int from,
      int count,
      boolean[][] ended,
      KnownTrials added,
      @Nullable TrialLog log) {
    List<TrialSpec> specs = new ArrayList<>();
    int[] order = SweepOrder.coarseToFine(study.voltages().size());
    for (int k = from; k < from + count; k++) {
      for (int p : order) {
        for (int d = 0; d < ended.length; d++) {
          if (!cells.has(d, p) || added.has(d, p, k)) {
            continue;
          }
          TrialSpec spec = stage.context().study().spec(d, p, k);
          TrialResult known = log == null || ended[d][p] ? null : log.find(spec);
          if (ended[d][p]) {
            progress.spare(stage.counted() ? 1 : 0);
          } else if (known != null) {
            stage.tally().add(spec, known);
            progress.countKnown();
          } else {
            specs.add(spec);
          }
        }
      }
    }
    return specs;
  }

  /**
   * Makes trials, all of one block.
   *
   * @see #run
   */
  void make(RunStage stage, List<TrialSpec> specs, @Nullable TrialLog log, Runnable publish) {
    if (specs.isEmpty()) {
      return;
    }
    signal.begin(1);
    trialThread.execute(() -> execute(stage, specs, log));
    publishWhileWorking(publish);
    end.check();
  }

  /** Makes trials, away from the thread that makes snapshots. */
  private void execute(RunStage stage, List<TrialSpec> specs, @Nullable TrialLog log) {
    try {
      executor.execute(
          new TrialExecutor.Work(
              stage.context(),
              specs,
              (spec, result) -> {
                stage.tally().add(spec, result);
                if (log != null) {
                  log.keep(spec, result);
                }
                if (stage.counted()) {
                  progress.count();
                }
                signal.tell();
              },
              end::stopped));
    } catch (CancellationException e) {
      end.cancel();
    } catch (Throwable e) {
      end.fail(e);
    } finally {
      signal.ended();
    }
  }

  private void publishWhileWorking(Runnable publish) {
    boolean interrupted = false;
    while (true) {
      try {
        if (!signal.awaitNews()) {
          break;
        }
        publish.run();
        signal.pause(SNAPSHOT_GAP_NANOS, end::cancelled);
      } catch (InterruptedException e) {
        // The workers are waited for all the same: they use what the caller gives back.
        end.cancel();
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    trialThread.shutdown();
    executor.close();
  }
}
