package org.voltscape.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltscape.app.settings.Places;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.StudyRun;
import org.voltscape.engine.study.TrainingPlan;
import org.voltscape.engine.workload.DataPlace;

/** Runs studies to their end, with progress on standard error. */
final class BatchRun {
  private final Streams streams;
  private final int threads;
  private final Optional<Path> data;
  private final Consumer<Snapshot> watcher;

  /**
   * @param data folder of the data sets, if one is named
   */
  BatchRun(Streams streams, int threads, Optional<Path> data) {
    this(streams, threads, data, snapshot -> {});
  }

  /**
   * @param watcher told of every snapshot, on the run's own thread
   */
  BatchRun(Streams streams, int threads, Optional<Path> data, Consumer<Snapshot> watcher) {
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
  Snapshot run(StudyInput input, Interruption stop) {
    ProgressBar bar = ProgressBar.on(streams.err());
    StudyRun run =
        StudyRun.create(
            input.study(),
            input.curve(),
            input.map(),
            new Laboratory(place(data, bar, stop)),
            new StudyRun.RunOptions(threads, false),
            snapshot -> {
              bar.show(snapshot);
              watcher.accept(snapshot);
            });
    stop.onRequest(run::cancel);
    TrainingPlan plan = TrainingPlan.of(input.study());
    if (!plan.isEmpty()) {
      bar.message("Trains " + plan.text() + "; those kept from earlier runs are used again.");
    }
    if (input.map() != null && input.map().use() != null && input.map().use().partial()) {
      bar.message(input.map().use().text());
    }
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
}
