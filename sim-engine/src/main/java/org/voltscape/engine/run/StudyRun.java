package org.voltscape.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.RunTally;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.TrialContext;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * A study being run on background threads.
 *
 * <p>One coordinating thread prepares, hands out trials to a {@link TrialExecutor} and makes
 * snapshots. Snapshots reach the listener on the coordinating thread, at most about thirty a second
 * and the last one always. Cancelling stops within one chunk of images and keeps what was finished.
 */
public final class StudyRun {
  private static final AtomicLong IDS = new AtomicLong();
  private static final long SNAPSHOT_GAP_NANOS = 33_000_000;
  private static final int ROUGH_IMAGES = 250;
  private static final int ROUGH_TRIALS = 2;

  /** Trials of a point handed out at a time where nothing is to be decided between. */
  private static final int BLOCK = 256;

  /** Trials of all points handed out at a time at most, but for those of a look. */
  private static final int MOST_SPECS = 1 << 16;

  private final long id = IDS.incrementAndGet();
  private final Study study;
  private final ErrorCurve curve;
  private final MeasuredMap map;
  private final EngineContext laboratory;
  private final RunOptions options;
  private final Thread coordinator;
  private final WorkSignal signal = new WorkSignal();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final RunProgress progress;
  private final RunTrainings trainings;
  private volatile boolean cancelled;
  private final StopRule stopRule;
  private final TrialExecutor executor;
  private final ExecutorService trialThread;
  private Checkpoint checkpoint;
  private TrialLog log;
  private ArrayTrials arrays;
  private Stage fine;
  private Stage rough;

  /** The trials of one pass over the study: all of them, or a first estimate. */
  private record Stage(TrialContext context, RunTally tally, EnergyReport[][] energy) {
    List<PointResult> results() {
      return tally.results(context::probability, energy);
    }
  }

  /**
   * How a study is run; has no influence on its results.
   *
   * @param threads number of worker threads, at least 1
   * @param roughFirst whether a first estimate on fewer images and trials comes before
   */
  public record RunOptions(int threads, boolean roughFirst) {
    public RunOptions {
      if (threads < 1) {
        throw new IllegalArgumentException(threads + " threads");
      }
    }

    /** All processors. */
    public static RunOptions allProcessors(boolean roughFirst) {
      return new RunOptions(Runtime.getRuntime().availableProcessors(), roughFirst);
    }
  }

  private StudyRun(
      Study study,
      ErrorCurve curve,
      MeasuredMap map,
      EngineContext laboratory,
      RunOptions options,
      TrialExecutor executor,
      Consumer<Snapshot> listener) {
    this.study = study;
    this.curve = curve;
    this.map = map;
    this.laboratory = laboratory;
    this.options = options;
    this.stopRule = new StopRule(study.stopHalfWidth());
    this.executor =
        executor == null ? new LocalPool(options.threads(), "study-run-" + id) : executor;
    this.progress = new RunProgress(id, study, map, listener);
    this.trainings = new RunTrainings(laboratory, study, map, signal, this::stopped);
    this.coordinator = new Thread(this::coordinate, "study-run-" + id);
    coordinator.setDaemon(true);
    this.trialThread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "study-run-" + id + "-trials");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * A run that is not started yet, so that its listener can be told its number first.
   *
   * @param curve the study's curve, resolved
   * @param map the study's measured failure map, resolved; null where its dies are drawn
   * @param listener told of every snapshot, on the run's own thread
   */
  public static StudyRun create(
      Study study,
      ErrorCurve curve,
      MeasuredMap map,
      EngineContext laboratory,
      RunOptions options,
      Consumer<Snapshot> listener) {
    return new StudyRun(study, curve, map, laboratory, options, null, listener);
  }

  /**
   * A run whose trials are made by an executor, which is closed with it.
   *
   * @see #create(Study, ErrorCurve, MeasuredMap, EngineContext, RunOptions, Consumer)
   */
  public static StudyRun create(
      Study study,
      ErrorCurve curve,
      MeasuredMap map,
      EngineContext laboratory,
      TrialExecutor executor,
      Consumer<Snapshot> listener) {
    return new StudyRun(
        study, curve, map, laboratory, new RunOptions(1, false), executor, listener);
  }

  /** A run of a study whose dies are drawn. */
  public static StudyRun create(
      Study study,
      ErrorCurve curve,
      EngineContext laboratory,
      RunOptions options,
      Consumer<Snapshot> listener) {
    return create(study, curve, null, laboratory, options, listener);
  }

  /** A run that is started at once; see {@link #create}. */
  public static StudyRun start(
      Study study,
      ErrorCurve curve,
      EngineContext laboratory,
      RunOptions options,
      Consumer<Snapshot> listener) {
    StudyRun run = create(study, curve, laboratory, options, listener);
    run.start();
    return run;
  }

  /**
   * Keeps finished trials and uses those that are kept; to be called before the start. A first
   * estimate on fewer images is not kept.
   */
  public void keepTrials(Checkpoint where) {
    checkpoint = where;
  }

  /** Starts the run; once. */
  public void start() {
    coordinator.start();
  }

  /** Higher for later runs. */
  public long id() {
    return id;
  }

  /** Asks the run to stop; returns at once. */
  public void cancel() {
    cancelled = true;
    signal.interrupt();
  }

  /** The latest snapshot. */
  public Snapshot latest() {
    return progress.last();
  }

  /**
   * Waits for the end.
   *
   * @return the last snapshot: done or cancelled
   * @throws BadInputException where data were missing or broken
   * @throws IllegalStateException where something else failed
   */
  public Snapshot await() throws InterruptedException {
    coordinator.join();
    Throwable problem = failure.get();
    if (problem instanceof BadInputException bad) {
      throw bad;
    }
    if (problem != null) {
      throw new IllegalStateException(problem);
    }
    return progress.last();
  }

  private void coordinate() {
    InferenceWorkspace prepared = null;
    try {
      progress.publish(
          Snapshot.State.PREPARING, "Preparing the network and its test images", List.of(), null);
      int trials = study.effectiveTrials();
      long points = points();
      boolean roughFirst = options.roughFirst() && study.images() > ROUGH_IMAGES;
      int roughTrials = Math.min(ROUGH_TRIALS, trials);
      progress.expect(points * trials + (roughFirst ? points * roughTrials : 0));
      EnergyReport[][] energy = StudyEnergy.of(study);
      if (roughFirst) {
        prepared = laboratory.prepare(study, ROUGH_IMAGES, () -> cancelled);
        rough = stage(prepared, energy, true);
        runStage(rough, roughTrials);
        progress.publish(Snapshot.State.RUNNING, "", results(), prepared);
      }
      prepared = laboratory.prepare(study, study.images(), () -> cancelled);
      fine = stage(prepared, energy, false);
      if (checkpoint != null) {
        log =
            TrialLog.open(
                checkpoint,
                RunDigest.of(fine.context().study(), prepared.source(), checkpoint.program()));
      }
      runStage(fine, trials);
      closeLog();
      progress.publish(Snapshot.State.DONE, "", results(), prepared);
    } catch (CancellationException e) {
      closeLog();
      progress.publish(Snapshot.State.CANCELLED, "", results(), prepared);
    } catch (Throwable e) {
      closeLog();
      failure.compareAndSet(null, e);
      progress.fail(message(failure.get()));
    } finally {
      trialThread.shutdown();
      executor.close();
    }
  }

  private long points() {
    return (long) study.schemes().size() * study.voltages().size();
  }

  private Stage stage(InferenceWorkspace prepared, EnergyReport[][] energy, boolean isRough) {
    ResolvedStudy resolved = ResolvedStudy.of(study, curve, map, prepared);
    TrialContext context =
        new TrialContext(
            resolved,
            prepared,
            () -> arrays(prepared),
            (spec, probability) -> trainings.network(prepared, spec, probability));
    return new Stage(context, new RunTally(resolved.study(), isRough), energy);
  }

  private ArrayTrials arrays(InferenceWorkspace prepared) {
    if (arrays == null) {
      progress.publish(
          Snapshot.State.PREPARING, "Measuring how sensitive weights are", results(), prepared);
      arrays = laboratory.arrays(study, () -> cancelled);
    }
    return arrays;
  }

  /** What is known, the best first. */
  private List<PointResult> results() {
    if (fine == null) {
      return rough == null ? List.of() : rough.results();
    }
    return rough == null ? fine.results() : RunTally.merged(fine.results(), rough.results());
  }

  /** What was finished is in the file before the end of the run is told. */
  private void closeLog() {
    if (log != null) {
      log.close();
      log = null;
    }
  }

  private static String message(Throwable e) {
    String kind = e.getClass().getSimpleName();
    return e instanceof BadInputException
        ? e.getMessage()
        : e.getMessage() == null ? kind : kind + ": " + e.getMessage();
  }

  private void runStage(Stage stage, int trials) {
    progress.beginStage();
    boolean[][] ended = new boolean[study.schemes().size()][study.voltages().size()];
    int block =
        stopRule.active()
            ? StopRule.LOOK
            : (int) Math.max(1, Math.min(BLOCK, MOST_SPECS / points()));
    for (int from = 0; from < trials; from += block) {
      int count = Math.min(block, trials - from);
      if (log != null) {
        log.block(from, count);
      }
      runBlock(stage, from, count, ended);
      if (stopRule.active() && look(stage, ended) == 0) {
        progress.count(points() * (trials - from - count));
        return;
      }
    }
  }

  /** Ends the points that have enough; the number of those that go on. */
  private int look(Stage stage, boolean[][] ended) {
    int active = 0;
    for (int d = 0; d < ended.length; d++) {
      for (int p = 0; p < ended[d].length; p++) {
        ended[d][p] |= stopRule.enough(stage.tally().summary(d, p));
        active += ended[d][p] ? 0 : 1;
      }
    }
    return active;
  }

  private void runBlock(Stage stage, int from, int count, boolean[][] ended) {
    List<TrialSpec> specs = new ArrayList<>();
    int[] order = SweepOrder.coarseToFine(study.voltages().size());
    for (int k = from; k < from + count; k++) {
      for (int p : order) {
        for (int d = 0; d < ended.length; d++) {
          TrialSpec spec = stage.context().study().spec(d, p, k);
          TrialResult known = log == null || ended[d][p] ? null : log.find(spec);
          if (ended[d][p]) {
            progress.count(1);
          } else if (known != null) {
            stage.tally().add(spec, known);
            progress.countKnown();
          } else {
            specs.add(spec);
          }
        }
      }
    }
    if (specs.isEmpty()) {
      return;
    }
    signal.begin(1);
    trialThread.execute(() -> execute(stage, specs));
    publishWhileWorking(stage);
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    if (cancelled) {
      throw new CancellationException();
    }
  }

  /** Makes trials, away from the thread that makes snapshots. */
  private void execute(Stage stage, List<TrialSpec> specs) {
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
                progress.count(1);
                signal.tell();
              },
              this::stopped));
    } catch (CancellationException e) {
      cancelled = true;
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    } finally {
      signal.ended();
    }
  }

  private boolean stopped() {
    return cancelled || failure.get() != null;
  }

  private void publishWhileWorking(Stage stage) {
    boolean interrupted = false;
    while (true) {
      try {
        if (!signal.awaitNews()) {
          break;
        }
        progress.publish(
            Snapshot.State.RUNNING, trainings.activity(), results(), stage.context().prepared());
        signal.pause(SNAPSHOT_GAP_NANOS, () -> cancelled);
      } catch (InterruptedException e) {
        // The workers are waited for all the same: they use what the caller gives back.
        cancelled = true;
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
