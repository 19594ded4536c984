package org.voltscape.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.live.LiveRuns;
import org.voltscape.app.live.TrainingGate;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.pruning.NetworkOnImages;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.jobs.JobsModel;

/**
 * The runs of the study on the workbench: when one starts, what waits for the user's word before
 * it, and the results of the latest. JavaFX thread only.
 */
public final class StudyRuns {
  /** Time a first estimate gets before the next one of a drag outdates it. */
  private static final Duration PREVIEW_PAUSE = Duration.millis(90);

  private final StudyDocument document;
  private final BiConsumer<Snapshot, ErrorCurve> results;
  private final JobsModel jobs;
  private final LiveRuns live;
  private final TrainingGate gate;
  private final PauseTransition previewPause = new PauseTransition(PREVIEW_PAUSE);
  private final List<Consumer<Snapshot>> listeners = new ArrayList<>();
  private RunBudget budget = RunBudget.NORMAL;
  private RunBudget budgetOfRun = RunBudget.NORMAL;

  /** What was last to be run, without its budget; null before the first. */
  private Study asked;

  /** The same of the run whose results are shown or awaited; null before the first. */
  private Study ofRun;

  private boolean begun;
  private Snapshot latest;
  private ErrorCurve curveOfRun;
  private ErrorCurve pendingPreview;

  /**
   * Makes the runs of a document.
   *
   * @param threads worker threads of a run
   * @param results take what comes out, each with the curve of its run
   * @param jobs shows how far a run is
   */
  StudyRuns(
      StudyDocument document,
      EngineContext engine,
      int threads,
      BiConsumer<Snapshot, ErrorCurve> results,
      JobsModel jobs) {
    this.document = document;
    this.results = results;
    this.jobs = jobs;
    this.live = new LiveRuns(engine, threads, this::received);
    this.gate = new TrainingGate(engine::untrained, TaskThreads.background(), new Behind());
    previewPause.setOnFinished(e -> runPreview());
  }

  /** What waits for the user's word before it is trained. */
  public TrainingGate gate() {
    return gate;
  }

  /** Whether a run is under way. */
  public boolean running() {
    return live.running();
  }

  /** The number of the run under way; 0 before the first. */
  public long currentRun() {
    return live.currentRun();
  }

  /** The latest result, or null before the first. */
  public Snapshot latest() {
    return latest;
  }

  /** The curve of the run whose results are shown or awaited; null before the first. */
  public ErrorCurve curveOfRun() {
    return curveOfRun;
  }

  /** The budget that the run was started with whose results are shown or awaited. */
  public RunBudget budgetOfRun() {
    return budgetOfRun;
  }

  /**
   * The study that a run was made of by its budget.
   *
   * @param ran what {@link #latest} says that ran
   * @return empty where the study was changed since: what ran says itself what it is
   */
  public Optional<Study> beforeBudget(Study ran) {
    return Optional.ofNullable(ofRun)
        .map(study -> study.withSchemes(ran.schemes()))
        .filter(study -> budgetOfRun.of(study).equals(ran.beforePlacing()));
  }

  /**
   * The operations that the study as it stands skips, as the run of its budget counted them.
   *
   * @return null where it skips none, or before they are counted
   */
  public SkippedOperations skipped() {
    return latest != null
            && NetworkOnImages.of(latest.study())
                .equals(NetworkOnImages.of(budgetOfRun.of(document.study())))
        ? latest.skipped()
        : null;
  }

  /** Tells of every result, after the views have it. */
  public void onSnapshot(Consumer<Snapshot> listener) {
    listeners.add(listener);
  }

  void setThreads(int threads) {
    live.setThreads(threads);
  }

  /** Runs the study again, as all that follow, with another budget. */
  void setBudget(RunBudget next) {
    if (next != budget) {
      budget = next;
      if (begun) {
        follow();
      }
    }
  }

  /** Runs the study as it stands, training what it takes. */
  void run() {
    asked = document.study();
    gate.ask(budget.of(asked), document.curve(), document.map());
  }

  /** Runs what the study has become, without training anything that nobody asked for. */
  void follow() {
    if (asksOtherwise()) {
      // No trial of the run depends on what else is asked: it goes on.
      asked = document.study();
      ofRun = ofRun == null ? null : asking(ofRun, asked);
      latest = latest == null ? null : asking(latest);
      return;
    }
    begun = true;
    pendingPreview = null;
    asked = document.study();
    gate.follow(budget.of(asked), document.curve(), document.map());
  }

  /** Runs the study with a curve that is still under the mouse, as often as runs can follow. */
  void preview(ErrorCurve curve) {
    pendingPreview = curve;
    if (previewPause.getStatus() != Animation.Status.RUNNING) {
      runPreview();
    }
  }

  private void runPreview() {
    if (pendingPreview != null) {
      asked = document.studyWith(pendingPreview);
      gate.preview(budget.of(asked), pendingPreview, document.map());
      pendingPreview = null;
      previewPause.playFromStart();
    }
  }

  /** Stops the run; what it finished is kept. */
  void stop() {
    live.stop();
    gate.stop();
  }

  /** Whether nothing of the study has changed but what it asks of designs or canaries. */
  private boolean asksOtherwise() {
    Study now = document.study();
    return begun
        && asked != null
        && pendingPreview == null
        && !now.equals(asked)
        && now.equals(asking(asked, now));
  }

  /** A study that asks what another does, on which no trial of a run depends. */
  private static Study asking(Study study, Study other) {
    return study.withDecide(other.decide()).withCanary(other.canary()).withShmoo(other.shmoo());
  }

  /** Results carry what the study asks now. */
  private Snapshot asking(Snapshot snapshot) {
    if (asked == null) {
      return snapshot;
    }
    Study ran = snapshot.study();
    Study now = asking(ran, asked);
    return now.equals(ran) ? snapshot : snapshot.withStudy(now);
  }

  private void received(Snapshot received) {
    Snapshot snapshot = asking(received);
    latest = snapshot;
    results.accept(snapshot, curveOfRun);
    if (snapshot.finished()) {
      jobs.finished(snapshot.runId());
      jobs.message(StatusText.of(snapshot, budgetOfRun));
    } else {
      jobs.update(
          snapshot.runId(),
          snapshot.study().name(),
          snapshot.done(),
          snapshot.total(),
          StatusText.of(snapshot, budgetOfRun));
    }
    listeners.forEach(l -> l.accept(snapshot));
  }

  /** What the gate lets through. */
  private final class Behind implements TrainingGate.Runs {
    @Override
    public void start(Study study, ErrorCurve curve, MeasuredMap measured) {
      jobs.finished(live.currentRun());
      curveOfRun = curve;
      budgetOfRun = budget;
      ofRun = asked;
      live.start(study, curve, measured);
    }

    @Override
    public void stop() {
      live.stop();
    }
  }
}
