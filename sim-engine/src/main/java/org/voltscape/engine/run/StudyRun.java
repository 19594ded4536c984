package org.voltscape.engine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.PointTable;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.engine.trial.Prepared;
import org.voltscape.engine.trial.Trial;

/**
 * A study being run on background threads.
 *
 * <p>One coordinating thread prepares, hands out trials and makes snapshots; worker threads take
 * trials. Snapshots reach the listener on the coordinating thread, at most about thirty a second
 * and the last one always. Cancelling stops within one chunk of images and keeps what was finished.
 */
public final class StudyRun {
  private static final AtomicLong IDS = new AtomicLong();
  private static final long SNAPSHOT_GAP_NANOS = 33_000_000;
  private static final int ROUGH_IMAGES = 250;
  private static final int ROUGH_TRIALS = 2;

  /** Trials between looks at the stop rule, fixed so that threads do not matter. */
  private static final int STOP_BLOCK = 8;

  /** Trials handed out between two joins where nothing is to be decided. */
  private static final int BLOCK = 256;

  private final long id = IDS.incrementAndGet();
  private final Study study;
  private final ErrorCurve curve;
  private final MeasuredMap map;
  private final Laboratory laboratory;
  private final RunOptions options;
  private final Thread coordinator;
  private final WorkSignal signal = new WorkSignal();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final RunProgress progress;
  private final RunTrainings trainings;
  private volatile boolean cancelled;
  private volatile ArrayTrials arrays;
  private Checkpoint checkpoint;
  private TrialLog log;

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
      Laboratory laboratory,
      RunOptions options,
      Consumer<Snapshot> listener) {
    this.study = study;
    this.curve = curve;
    this.map = map;
    this.laboratory = laboratory;
    this.options = options;
    this.progress = new RunProgress(id, study, map, listener);
    this.trainings = new RunTrainings(laboratory, study, map, signal, this::stopped);
    this.coordinator = new Thread(this::coordinate, "study-run-" + id);
    coordinator.setDaemon(true);
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
      Laboratory laboratory,
      RunOptions options,
      Consumer<Snapshot> listener) {
    return new StudyRun(study, curve, map, laboratory, options, listener);
  }

  /** A run of a study whose dies are drawn. */
  public static StudyRun create(
      Study study,
      ErrorCurve curve,
      Laboratory laboratory,
      RunOptions options,
      Consumer<Snapshot> listener) {
    return create(study, curve, null, laboratory, options, listener);
  }

  /** A run that is started at once; see {@link #create}. */
  public static StudyRun start(
      Study study,
      ErrorCurve curve,
      Laboratory laboratory,
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
    List<PointTable> tables = new ArrayList<>();
    Prepared prepared = null;
    try {
      progress.publish(
          Snapshot.State.PREPARING, "Preparing the network and its test images", tables, null);
      double[][] probabilities = study.timing() ? null : cellProbabilities();
      int trials = study.effectiveTrials();
      long points = (long) study.schemes().size() * study.voltages().size();
      boolean rough = options.roughFirst() && study.images() > ROUGH_IMAGES;
      int roughTrials = Math.min(ROUGH_TRIALS, trials);
      progress.expect(points * trials + (rough ? points * roughTrials : 0));
      EnergyReport[][] energy = StudyEnergy.of(study);
      for (int stage = rough ? 0 : 1; stage < 2; stage++) {
        int images = stage == 0 ? ROUGH_IMAGES : study.images();
        prepared = laboratory.prepare(study, images, () -> cancelled);
        if (study.timing() && arrays == null) {
          progress.publish(
              Snapshot.State.PREPARING, "Measuring how sensitive weights are", tables, null);
          arrays = laboratory.arrays(study, () -> cancelled);
          probabilities = errorProbabilities(arrays);
        }
        PointTable table =
            new PointTable(
                study, prepared.set().measure(), images, stage == 0, probabilities, energy);
        tables.add(0, table);
        if (stage == 1 && checkpoint != null) {
          log =
              TrialLog.open(
                  checkpoint,
                  RunDigest.of(
                      study, map, probabilities, prepared.source(), images, checkpoint.program()));
        }
        runStage(prepared, tables, stage == 0 ? roughTrials : trials, probabilities);
        closeLog();
        progress.publish(
            stage == 0 ? Snapshot.State.RUNNING : Snapshot.State.DONE, "", tables, prepared);
      }
    } catch (CancellationException e) {
      closeLog();
      progress.publish(Snapshot.State.CANCELLED, "", tables, prepared);
    } catch (Throwable e) {
      closeLog();
      failure.compareAndSet(null, e);
      progress.fail(message(failure.get()));
    }
  }

  /** What was finished is in the file before the end of the run is told. */
  private void closeLog() {
    if (log != null) {
      log.close();
      log = null;
    }
  }

  /** Of a failing cell, [scheme][voltage]: the same for every scheme. */
  private double[][] cellProbabilities() {
    DieCells first = Trial.die(study, map, 0);
    double[] all =
        study.voltages().stream().mapToDouble(v -> first.probability(curve, v)).toArray();
    double[][] probabilities = new double[study.schemes().size()][];
    Arrays.fill(probabilities, all);
    return probabilities;
  }

  /** Of a timing error per product, [scheme][voltage]. */
  private double[][] errorProbabilities(ArrayTrials of) {
    return study.schemes().stream()
        .map(ArrayTrials::handling)
        .map(h -> study.voltages().stream().mapToDouble(v -> of.probability(h, v)).toArray())
        .toArray(double[][]::new);
  }

  private static String message(Throwable e) {
    String kind = e.getClass().getSimpleName();
    return e instanceof BadInputException
        ? e.getMessage()
        : e.getMessage() == null ? kind : kind + ": " + e.getMessage();
  }

  private void runStage(
      Prepared prepared, List<PointTable> tables, int trials, double[][] probabilities) {
    PointTable table = tables.get(0);
    progress.beginStage();
    int block = study.stopHalfWidth() > 0 ? STOP_BLOCK : BLOCK;
    int[] order = SweepOrder.coarseToFine(study.voltages().size());
    for (int from = 0; from < trials; from += block) {
      int count = Math.min(block, trials - from);
      if (log != null) {
        log.block(from, count);
      }
      runBlock(prepared, tables, from, count, order, probabilities);
      if (study.stopHalfWidth() > 0) {
        int active = 0;
        for (int s = 0; s < study.schemes().size(); s++) {
          for (int v = 0; v < study.voltages().size(); v++) {
            if (table.active(s, v)) {
              table.stopIfEnough(s, v);
              active += table.active(s, v) ? 1 : 0;
            }
          }
        }
        if (active == 0) {
          long points = (long) study.schemes().size() * study.voltages().size();
          progress.count(points * (trials - from - count));
          return;
        }
      }
    }
  }

  private void runBlock(
      Prepared prepared,
      List<PointTable> tables,
      int from,
      int count,
      int[] order,
      double[][] probabilities) {
    PointTable table = tables.get(0);
    AtomicInteger next = new AtomicInteger();
    int tasks = Math.multiplyExact(count, order.length);
    int threads = Math.min(options.threads(), tasks);
    signal.begin(threads);
    for (int t = 0; t < threads; t++) {
      Thread worker =
          new Thread(
              () -> {
                try {
                  Prepared.Worker scratch = prepared.borrow();
                  for (int i = next.getAndIncrement();
                      i < tasks && !cancelled && failure.get() == null;
                      i = next.getAndIncrement()) {
                    int v = order[i % order.length];
                    work(prepared, scratch, table, from + i / order.length, v, probabilities);
                  }
                  prepared.giveBack(scratch);
                } catch (CancellationException e) {
                  cancelled = true;
                } catch (Throwable e) {
                  failure.compareAndSet(null, e);
                } finally {
                  signal.ended();
                }
              },
              "study-run-" + id + "-worker-" + t);
      worker.setDaemon(true);
      worker.start();
    }
    publishWhileWorking(tables, prepared);
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    if (cancelled) {
      throw new CancellationException();
    }
  }

  /** One die at one voltage under all schemes. */
  private void work(
      Prepared prepared,
      Prepared.Worker scratch,
      PointTable table,
      int k,
      int v,
      double[][] probabilities) {
    boolean drawn = false;
    DieCells die = Trial.die(study, map, k);
    for (int s = 0; s < study.schemes().size(); s++) {
      if (!table.active(s, v)) {
        progress.count(1);
        continue;
      }
      Trial known = log == null ? null : log.find(s, v, k);
      if (known != null) {
        table.put(s, v, k, known);
        progress.countKnown();
        signal.tell();
        continue;
      }
      SchemeChoice scheme = study.schemes().get(s);
      double probability = probabilities[s][v];
      Laboratory.TrialKey key =
          Laboratory.TrialKey.of(
              study, prepared.set().images(), die, probability, scheme, study.voltages().get(v));
      Trial trial = prepared.find(key);
      if (trial == null && scheme.timing()) {
        ErrorHandling handling = ArrayTrials.handling(scheme);
        trial =
            scratch.test(
                arrays.plan(handling, study.voltages().get(v)),
                handling.moments(),
                Trial.seed(study.seed(), k),
                this::stopped);
        prepared.keep(key, trial);
      } else if (trial == null) {
        if (!drawn) {
          scratch.draw(die, probability, study.memory());
          drawn = true;
        }
        trial =
            scheme.trains()
                ? scratch.test(
                    scheme, trainings.network(prepared, scheme, k, v, probability), this::stopped)
                : scratch.test(scheme, this::stopped);
        prepared.keep(key, trial);
      }
      table.put(s, v, k, trial);
      if (log != null) {
        log.keep(s, v, k, trial);
      }
      progress.count(1);
      signal.tell();
    }
  }

  private boolean stopped() {
    return cancelled || failure.get() != null;
  }

  private void publishWhileWorking(List<PointTable> tables, Prepared prepared) {
    boolean interrupted = false;
    while (true) {
      try {
        if (!signal.awaitNews()) {
          break;
        }
        progress.publish(Snapshot.State.RUNNING, trainings.activity(), tables, prepared);
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
