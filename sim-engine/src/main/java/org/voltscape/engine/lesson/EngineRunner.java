package org.voltscape.engine.lesson;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudyCurves;

/**
 * Runs studies in an engine context, so that trials a window has made already cost nothing. Blocks
 * its caller; never on the thread of a window.
 */
public final class EngineRunner implements StudyRunner {
  private static final long LOOK_MILLIS = 20;

  private final EngineContext engine;
  private final int threads;
  private final BooleanSupplier cancelled;

  /**
   * @param threads worker threads of a run
   * @param cancelled looked at every few milliseconds
   */
  public EngineRunner(EngineContext engine, int threads, BooleanSupplier cancelled) {
    this.engine = engine;
    this.threads = threads;
    this.cancelled = cancelled;
  }

  @Override
  public Snapshot run(Study study) {
    CountDownLatch ended = new CountDownLatch(1);
    StudyRun run =
        StudyRun.start(
            study,
            StudyCurves.resolve(study, Path.of("")),
            engine,
            new StudyRun.RunOptions(threads, false),
            snapshot -> {
              if (snapshot.finished()) {
                ended.countDown();
              }
            });
    try {
      while (!ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean()) {
          run.cancel();
        }
      }
      Snapshot last = run.await();
      if (last.state() != Snapshot.State.DONE) {
        throw new CancellationException();
      }
      return last;
    } catch (InterruptedException e) {
      run.cancel();
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
