package org.voltscape.engine.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.allotment.Allotment;
import org.voltscape.engine.allotment.TrialCost;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.RunTally;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.stats.PairedScale;
import org.voltscape.engine.stats.PairedSpread;
import org.voltscape.engine.study.OwnImages;
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
  private static final String PILOT =
      "pilot: testing " + OwnImages.PILOT_DIES + " further dies to choose the number of images";

  private final long id = IDS.incrementAndGet();
  private final Study study;
  private final long most;
  private final ErrorCurve curve;
  private final @Nullable MeasuredMap map;
  private final EngineContext engine;
  private final RunOptions options;
  private final Thread coordinator;
  private final WorkSignal signal = new WorkSignal();
  private final RunEnd end = new RunEnd();
  private final RunProgress progress;
  private final RunTrainings trainings;
  private final TrialBlocks blocks;
  private final ScoutBlocks scout;
  private final ScoutBlocks pilot;

  /** Null where the voltages are given. */
  private final @Nullable SweepRounds rounds;

  /** Null where trials are not kept. */
  private @Nullable Checkpoint checkpoint;

  /** Null until it is opened, and again when it is closed. */
  private @Nullable TrialLog log;

  /** Null until they are wanted. */
  private @Nullable ArrayTrials arrays;

  /** As far as they are known: those of a study that skips operations wait for their number. */
  private EnergyReport[][] energy = {};

  /** Null until it is begun. */
  private @Nullable RunStage fine;

  /** Null until it is begun; a run need not have it. */
  private @Nullable RunStage rough;

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
      Study asked,
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      EngineContext engine,
      RunOptions options,
      @Nullable TrialExecutor executor,
      Consumer<Snapshot> listener) {
    this.rounds = asked.placesVoltages() ? new SweepRounds(asked) : null;
    this.most = asked.mostCells();
    // What is made are trials of all voltages there can be, few of which will be.
    this.study = rounds == null ? asked : rounds.lattice();
    this.curve = curve;
    this.map = map;
    this.engine = engine;
    this.options = options;
    this.progress =
        new RunProgress(id, study, map, rounds == null ? s -> s : rounds::shown, listener);
    this.trainings = new RunTrainings(engine, study, map, signal, end::stopped);
    this.coordinator = new Thread(this::coordinate, "study-run-" + id);
    coordinator.setDaemon(true);
    this.scout = ScoutBlocks.scout(study);
    this.pilot = ScoutBlocks.pilot(study);
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
      @Nullable MeasuredMap map,
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
      @Nullable MeasuredMap map,
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

  /** What failed; null where nothing did, or not yet. */
  public @Nullable Throwable failure() {
    return end.failure();
  }

  private void coordinate() {
    InferenceWorkspace prepared = null;
    try {
      progress.publish(
          Snapshot.State.PREPARING,
          "Preparing the network and its test " + study.task().example() + "s",
          List.of(),
          null);
      int trials = study.effectiveTrials();
      Cells cells = Cells.all(study);
      // A pilot is a first estimate, too.
      boolean own = study.testsOwnImages();
      boolean roughFirst =
          options.roughFirst() && study.images() > ROUGH_IMAGES && !own && rounds == null;
      int roughTrials = Math.min(ROUGH_TRIALS, trials);
      progress.expect(
          rounds == null
              ? most * trials + scout.trials() + pilot.trials()
              : most * (trials + study.scouting().dies()));
      energy = StudyEnergy.of(study);
      if (roughFirst) {
        prepared = engine.prepare(study, ROUGH_IMAGES, end::cancelled);
        RunStage first = stage(resolved(prepared), prepared, true, false);
        rough = first;
        progress.beginStage();
        blocks.run(first, cells, roughTrials, null, () -> publish(first));
        progress.publish(Snapshot.State.RUNNING, "", results(), prepared);
      }
      prepared = engine.prepare(study, study.images(), end::cancelled);
      countSkipped(prepared);
      ResolvedStudy resolved = resolved(prepared);
      if (checkpoint != null) {
        log =
            TrialLog.open(
                checkpoint,
                RunDigest.of(
                    resolved,
                    prepared.source(),
                    checkpoint.program() + (rounds == null ? "" : rounds.key())));
      }
      if (own) {
        resolved = resolved.withOwnImages(pilot(resolved, prepared));
      }
      RunStage whole = stage(resolved, prepared, false, true);
      fine = whole;
      progress.beginStage();
      if (rounds == null) {
        blocks.run(whole, cells, trials, log, () -> publish(whole));
      } else {
        cells = rounds.run(blocks, whole, trials, log, () -> publish(whole));
        progress.expect(cells.count() * trials + scout.trials(cells));
      }
      rough = null;
      scout.run(blocks, whole, cells, progress, log, () -> publish(whole));
      closeLog();
      progress.publish(Snapshot.State.DONE, "", results(), prepared);
    } catch (CancellationException e) {
      closeLog();
      progress.publish(Snapshot.State.CANCELLED, "", results(), prepared);
    } catch (Throwable e) {
      // First, so that it is told even where the log cannot be closed.
      end.fail(e);
      closeLog();
      Throwable first = end.failure();
      progress.fail(RunEnd.sentence(first == null ? e : first));
    } finally {
      blocks.close();
    }
  }

  /**
   * Makes the pilot, which is shown meanwhile; how many images a trial is to test at each point.
   */
  private List<Integer> pilot(ResolvedStudy resolved, InferenceWorkspace prepared) {
    RunStage first = stage(resolved, prepared, true, true);
    rough = first;
    pilot.run(blocks, first, Cells.all(study), progress, log, () -> publish(first, PILOT));
    Allotment allotment = new Allotment(study);
    return IntStream.range(0, study.voltages().size())
        .mapToObj(p -> allotment.images(found(first, p)))
        .toList();
  }

  /** What the pilot of each design found at a point; none of those that train. */
  private List<Allotment.Found> found(RunStage pilot, int point) {
    NetworkShape shape = pilot.context().prepared().set().network().shape();
    List<Allotment.Found> found = new ArrayList<>();
    for (PointResult result : pilot.results()) {
      PairedSpread spread = pilot.tally().spread(result.scheme(), point);
      if (result.voltage() == point && spread != null) {
        TrialCost cost =
            TrialCost.of(
                shape,
                study.weights().bits(),
                study.memory().correlated(),
                result.meanFaultyCells(),
                result.meanChangedWords());
        found.add(new Allotment.Found(spread, cost));
      }
    }
    return found;
  }

  private void publish(RunStage stage) {
    publish(stage, trainings.activity());
  }

  private void publish(RunStage stage, String activity) {
    progress.publish(Snapshot.State.RUNNING, activity, results(), stage.context().prepared());
  }

  private ResolvedStudy resolved(InferenceWorkspace prepared) {
    return ResolvedStudy.of(study, curve, map, prepared);
  }

  private RunStage stage(
      ResolvedStudy resolved, InferenceWorkspace prepared, boolean isRough, boolean counted) {
    TrialContext context =
        new TrialContext(
            resolved,
            prepared,
            () -> arrays(prepared),
            (spec, probability) -> trainings.network(prepared, spec, probability));
    return new RunStage(
        context,
        new RunTally(resolved.study(), isRough, context, scales(resolved, prepared)),
        () -> energy,
        counted);
  }

  /** Counts the operations that are skipped, without which there is no energy. */
  private void countSkipped(InferenceWorkspace prepared) {
    if (study.pruning().active()) {
      SkippedOperations skipped = prepared.set().skipped(end::cancelled);
      progress.skipped(skipped);
      energy = StudyEnergy.of(study, skipped);
    }
  }

  /** How the gains of trials on images of their own are read; empty where all test all images. */
  private static List<PairedScale> scales(ResolvedStudy resolved, InferenceWorkspace prepared) {
    Study study = resolved.study();
    if (!study.testsOwnImages()) {
      return List.of();
    }
    List<Integer> images =
        resolved.ownImages().isEmpty()
            ? Collections.nCopies(study.voltages().size(), OwnImages.ofPilot(study))
            : resolved.ownImages();
    int right = prepared.set().cleanCorrect();
    return images.stream().map(n -> new PairedScale(prepared.set().images(), right, n)).toList();
  }

  private ArrayTrials arrays(InferenceWorkspace prepared) {
    ArrayTrials known = arrays;
    if (known == null) {
      progress.publish(
          Snapshot.State.PREPARING, "Measuring how sensitive weights are", results(), prepared);
      known = engine.arrays(study, end::cancelled);
      arrays = known;
    }
    return known;
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
}
