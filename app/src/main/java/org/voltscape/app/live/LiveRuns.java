package org.voltscape.app.live;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.LatestSlot;

/**
 * The run of the study on the workbench. Started and stopped on the JavaFX thread; snapshots come
 * back there, the latest only, and none of a run that has been outdated.
 */
public final class LiveRuns {
  private static final Duration SLOW_START = Duration.millis(250);

  private final EngineContext engine;
  private final LatestSlot<Snapshot> slot;
  private int threads;
  private final PauseTransition slowStart = new PauseTransition(SLOW_START);
  private StudyRun current;

  /**
   * Makes runs for a window.
   *
   * @param receiver told of snapshots on the JavaFX thread, at most 15 times a second
   * @param threads worker threads of a run
   */
  public LiveRuns(EngineContext engine, int threads, Consumer<Snapshot> receiver) {
    this.engine = engine;
    this.threads = threads;
    this.slot = new LatestSlot<>(receiver);
    slowStart.setOnFinished(e -> sayPreparing());
  }

  /** The next run has another number of worker threads. */
  public void setThreads(int number) {
    threads = number;
  }

  /**
   * Outdates the run before, if any, and starts this one; returns at once.
   *
   * @param map the study's measured failure map; null where its dies are drawn
   */
  public void start(Study study, ErrorCurve curve, MeasuredMap map) {
    stop();
    Listener listener = new Listener();
    StudyRun run =
        StudyRun.create(
            study, curve, map, engine, new StudyRun.RunOptions(threads, true), listener);
    listener.run = run;
    current = run;
    slot.setCurrentRun(run.id());
    run.start();
    slowStart.playFromStart();
  }

  /** Says that a run is preparing only where that takes a while: a first point comes sooner so. */
  private void sayPreparing() {
    Snapshot snapshot = current.latest();
    if (snapshot.state() == Snapshot.State.PREPARING) {
      slot.publish(snapshot.runId(), snapshot);
    }
  }

  /** Asks the run to stop; what it finished is kept and still shown. */
  public void stop() {
    if (current != null) {
      current.cancel();
    }
  }

  /** Whether a run is under way. */
  public boolean running() {
    return current != null && !current.latest().finished();
  }

  /** The number of the current run; 0 before the first. */
  public long currentRun() {
    return current == null ? 0 : current.id();
  }

  /** Hands snapshots on; on the run's own thread. */
  private final class Listener implements Consumer<Snapshot> {
    private StudyRun run;
    private boolean first = true;

    @Override
    public void accept(Snapshot snapshot) {
      if (snapshot.state() == Snapshot.State.PREPARING) {
        return;
      }
      Throwable failure = run.failure();
      if (snapshot.state() == Snapshot.State.FAILED && !(failure instanceof BadInputException)) {
        // The sentence of the snapshot is not all there is to know of it.
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, failure);
      }
      if (first || snapshot.finished()) {
        slot.publishUrgently(snapshot.runId(), snapshot);
      } else {
        slot.publish(snapshot.runId(), snapshot);
      }
      first = false;
    }
  }
}
