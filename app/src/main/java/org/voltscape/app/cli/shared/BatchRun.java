package org.voltscape.app.cli.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.voltscape.app.settings.Places;
import org.voltscape.engine.adapt.TrainingPlan;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.parts.LowRateRow;
import org.voltscape.engine.run.Checkpoint;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudyMaps;
import org.voltscape.engine.workload.DataPlace;

/** Runs studies to their end, with progress on standard error. */
public final class BatchRun {
  private final Streams streams;
  private final int threads;
  private final Optional<Path> data;
  private final Consumer<Snapshot> watcher;

  /**
   * @param data folder of the data sets, if one is named
   */
  public BatchRun(Streams streams, int threads, Optional<Path> data) {
    this(streams, threads, data, snapshot -> {});
  }

  /**
   * @param watcher told of every snapshot, on the run's own thread
   */
  public BatchRun(Streams streams, int threads, Optional<Path> data, Consumer<Snapshot> watcher) {
    this.watcher = watcher;
    this.streams = streams;
    this.threads = threads;
    this.data = data;
  }

  /** Where data sets and trained networks are, for work that can be stopped. */
  static DataPlace place(Optional<Path> data, ProgressBar bar, Interruption stop) {
    return new DataPlace(data, Places.ofUser().cache(), bar::message, stop::requested);
  }

  /**
   * Runs a study.
   *
   * @param stop ends it early
   * @return the last snapshot, done or cancelled
   */
  public Snapshot run(StudyInput input, Interruption stop) {
    return run(input, stop, null);
  }

  /**
   * Runs a study, keeping finished trials and using those that are kept.
   *
   * @param kept folder of finished trials; null to keep none
   */
  public Snapshot run(StudyInput input, Interruption stop, Path kept) {
    ProgressBar bar = ProgressBar.on(streams.err());
    StudyRun run =
        StudyRun.create(
            input.study(),
            input.curve(),
            input.map(),
            new EngineContext(place(data, bar, stop)),
            new StudyRun.RunOptions(threads, false),
            snapshot -> {
              bar.show(snapshot);
              watcher.accept(snapshot);
            });
    if (kept != null && Files.isDirectory(kept)) {
      run.keepTrials(checkpoint(kept, input.study(), bar));
    }
    stop.onRequest(run::cancel);
    TrainingPlan plan = TrainingPlan.of(input.study());
    if (!plan.isEmpty()) {
      bar.message("Trains " + plan.text() + "; those kept from earlier runs are used again.");
    }
    if (input.map() != null && input.map().use() != null && input.map().use().partial()) {
      bar.message(input.map().use().text());
    }
    StudyMaps.doubt(input.study(), input.map()).ifPresent(bar::message);
    KernelLog.note(input.study());
    run.start();
    try {
      return run.await();
    } catch (InterruptedException e) {
      run.cancel();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      bar.clear();
    }
  }

  /**
   * What few faulty cells cost the schemes of a finished run.
   *
   * @return a row a scheme; none where it was stopped
   */
  List<LowRateRow> lowRates(Snapshot run, Interruption stop) {
    ProgressBar bar = ProgressBar.on(streams.err());
    try {
      EngineContext engine = new EngineContext(place(data, bar, stop));
      return LowRateWork.rows(run, engine, threads, bar, stop::requested);
    } catch (CancellationException e) {
      return List.of();
    } finally {
      bar.clear();
    }
  }

  private static Checkpoint checkpoint(Path folder, Study study, ProgressBar bar) {
    long all = study.mostCells() * study.effectiveTrials();
    return new Checkpoint(
        folder,
        Version.text(),
        found -> {
          if (found > 0) {
            bar.message(
                String.format(Locale.ROOT, "Found %,d of %,d trials; resuming.", found, all));
          } else if (holdsOthers(folder)) {
            bar.message(
                "The trials kept in "
                    + folder
                    + " are of another study, other data or another program; they are not used.");
          }
        },
        reason ->
            bar.message(
                "The finished trials cannot be kept in "
                    + folder
                    + " ("
                    + reason
                    + "): the run goes on, but could not be resumed."));
  }

  /** Whether trials of another run are kept in a folder, beside the file just begun. */
  private static boolean holdsOthers(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(Checkpoint.SUFFIX)).count() > 1;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where runs say what they have to say beside their results. */
  public Streams streams() {
    return streams;
  }
}
