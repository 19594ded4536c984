package org.voltscape.engine.run;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
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

/**
 * A study being run on background threads.
 *
 * <p>One coordinating thread prepares, has {@link TrialBlocks} make the trials of each stage and
 * makes snapshots. Snapshots reach the listener on the coordinating thread, at most about thirty a
 * second and the last one always. Cancelling stops within one chunk of images and keeps what was
 * finished.
 */
public final class StudyRun {
  private static final AtomicLong IDS = new AtomicLong();
  private static final int ROUGH_IMAGES = 250;
  private static final int ROUGH_TRIALS = 2;

  private final long id = IDS.incrementAndGet();
  private final Study study;
  private final ErrorCurve curve;
  private final MeasuredMap map;
  private final EngineContext engine;
  private final RunOptions options;
  private final Thread coordinator;
  private final WorkSignal signal = new WorkSignal();
  private final RunEnd end = new RunEnd();
  private final RunProgress progress;
  private final RunTrainings trainings;
  private final TrialBlocks blocks;
  private Checkpoint checkpoint;
  private TrialLog log;
  private ArrayTrials arrays;
  private RunStage fine;
  private RunStage rough;

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
      EngineContext engine,
      RunOptions options,
      TrialExecutor executor,
      Consumer<Snapshot> listener) {
    this.study = study;
    this.curve = curve;
    this.map = map;
    this.engine = engine;
    this.options = options;
    this.progress = new RunProgress(id, study, map, listener);
    this.trainings = new RunTrainings(engine, study, map, signal, end::stopped);
    this.coordinator = new Thread(this::coordinate, "study-run-" + id);
    coordinator.setDaemon(true);
    this.blocks =
        new TrialBlocks(
            coordinator.getName(),
            study,
            executor == null ? new LocalPool(options.threads(), coordinator.getName()) : executor,
            progress,
            signal,
            end);
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
      EngineContext engine,
      RunOptions options,
      Consumer<Snapshot> listener) {
    return new StudyRun(study, curve, map, engine, options, null, listener);
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
      EngineContext engine,
      TrialExecutor executor,
      Consumer<Snapshot> listener) {
    return new StudyRun(study, curve, map, engine, new RunOptions(1, false), executor, listener);
  }

  /** A run of a study whose dies are drawn. */
  public static StudyRun create(
      Study study,
      ErrorCurve curve,
      EngineContext engine,
      RunOptions options,
      Consumer<Snapshot> listener) {
    return create(study, curve, null, engine, options, listener);
  }

  /** A run that is started at once; see {@link #create}. */
  public static StudyRun start(
      Study study,
      ErrorCurve curve,
      EngineContext engine,
      RunOptions options,
      Consumer<Snapshot> listener) {
    StudyRun run = create(study, curve, engine, options, listener);
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
    end.cancel();
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
    Throwable problem = end.failure();
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
      long points = blocks.points();
      boolean roughFirst = options.roughFirst() && study.images() > ROUGH_IMAGES;
      int roughTrials = Math.min(ROUGH_TRIALS, trials);
      progress.expect(points * trials + (roughFirst ? points * roughTrials : 0));
      EnergyReport[][] energy = StudyEnergy.of(study);
      if (roughFirst) {
        prepared = engine.prepare(study, ROUGH_IMAGES, end::cancelled);
        rough = stage(prepared, energy, true);
        blocks.run(rough, roughTrials, null, () -> publish(rough));
        progress.publish(Snapshot.State.RUNNING, "", results(), prepared);
      }
      prepared = engine.prepare(study, study.images(), end::cancelled);
      fine = stage(prepared, energy, false);
      if (checkpoint != null) {
        log =
            TrialLog.open(
                checkpoint,
                RunDigest.of(fine.context().study(), prepared.source(), checkpoint.program()));
      }
      blocks.run(fine, trials, log, () -> publish(fine));
      closeLog();
      progress.publish(Snapshot.State.DONE, "", results(), prepared);
    } catch (CancellationException e) {
      closeLog();
      progress.publish(Snapshot.State.CANCELLED, "", results(), prepared);
    } catch (Throwable e) {
      closeLog();
      end.fail(e);
      progress.fail(message(end.failure()));
    } finally {
      blocks.close();
    }
  }

  private void publish(RunStage stage) {
    progress.publish(
        Snapshot.State.RUNNING, trainings.activity(), results(), stage.context().prepared());
  }

  private RunStage stage(InferenceWorkspace prepared, EnergyReport[][] energy, boolean isRough) {
    ResolvedStudy resolved = ResolvedStudy.of(study, curve, map, prepared);
    TrialContext context =
        new TrialContext(
            resolved,
            prepared,
            () -> arrays(prepared),
            (spec, probability) -> trainings.network(prepared, spec, probability));
    return new RunStage(context, new RunTally(resolved.study(), isRough), energy);
  }

  private ArrayTrials arrays(InferenceWorkspace prepared) {
    if (arrays == null) {
      progress.publish(
          Snapshot.State.PREPARING, "Measuring how sensitive weights are", results(), prepared);
      arrays = engine.arrays(study, end::cancelled);
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
}
