package org.voltscape.app.live;

import java.util.function.Consumer;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyRun;
import org.voltscape.views.fx.LatestSlot;

/**
 * The run of the study on the workbench. Started and stopped on the JavaFX thread; snapshots come
 * back there, the latest only, and none of a run that has been outdated.
 */
public final class LiveRuns {
  private final Laboratory laboratory;
  private final LatestSlot<Snapshot> slot;
  private final int threads;
  private StudyRun current;

  /**
   * Makes runs for a window.
   *
   * @param receiver told of snapshots on the JavaFX thread, at most 15 times a second
   * @param threads worker threads of a run
   */
  public LiveRuns(Laboratory laboratory, int threads, Consumer<Snapshot> receiver) {
    this.laboratory = laboratory;
    this.threads = threads;
    this.slot = new LatestSlot<>(receiver);
  }

  /** Outdates the run before, if any, and starts this one; returns at once. */
  public void start(Study study, ErrorCurve curve) {
    stop();
    StudyRun run =
        StudyRun.create(
            study,
            curve,
            laboratory,
            new StudyRun.RunOptions(threads, true),
            snapshot -> slot.publish(snapshot.runId(), snapshot));
    current = run;
    slot.setCurrentRun(run.id());
    run.start();
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
}
