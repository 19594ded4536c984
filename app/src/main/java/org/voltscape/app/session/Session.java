package org.voltscape.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.jobs.JobsModel;
import org.voltscape.views.kept.KeptRuns;
import org.voltscape.views.lowrate.LowRateModel;
import org.voltscape.views.lowrate.LowRateSource;
import org.voltscape.views.schemes.SchemePickerModel;
import org.voltscape.views.workbench.AveragedSupplies;
import org.voltscape.views.workbench.ListedWork;
import org.voltscape.views.workbench.ViewStudy;

/**
 * One document on the workbench: what views edit reaches it, and every change of it reaches the
 * views and the runs. JavaFX thread only, but needs no stage.
 */
public final class Session {
  private static final double FIRST_VOLTS = 0.50;

  private final StudyDocument document;
  private final OperatingPoint point = new OperatingPoint(FIRST_VOLTS);
  private final EngineContext engine;
  private final JobsModel jobs = new JobsModel();
  private final KeptRuns kept = new KeptRuns();
  private final SchemePickerModel schemes = new SchemePickerModel();
  private final LowRateModel lowRates;
  private final SessionViews views;
  private final OperatingSupply supply;
  private final StudyRuns runs;
  private final List<Consumer<String>> messageListeners = new ArrayList<>();
  private final Map<Long, Runnable> cancellers = new HashMap<>();

  /** The skipped operations behind the line on the operating voltage; null for none. */
  private SkippedOperations described;

  private AveragedSupplies averaged = AveragedSupplies.ALL;
  private Desk desk;

  /**
   * Opens a session.
   *
   * @param engine networks and trials that everything in the window shares
   * @param study to start with
   * @param file where it was read from, or null
   * @param threads worker threads of a run
   * @throws BadInputException where the study's curve or map cannot be read
   */
  public Session(EngineContext engine, Study study, Path file, int threads) {
    this(engine, StudyDocument.Loaded.of(study, file), threads);
  }

  /**
   * Opens a session with a study whose files were read.
   *
   * @param engine networks and trials that everything in the window shares
   * @param opened the study to start with
   * @param threads worker threads of a run
   */
  public Session(EngineContext engine, StudyDocument.Loaded opened, int threads) {
    this.engine = engine;
    this.document = new StudyDocument(opened);
    // Before the views, which may ask for it.
    this.lowRates =
        new LowRateModel(
            TaskThreads.background(),
            TaskThreads.own("low-rates"),
            LowRateSource.of(engine),
            point);
    list(
        new ListedWork.Work(
            "Low error rates",
            lowRates.workingProperty(),
            lowRates.progressProperty(),
            lowRates::end));
    list(
        ListedWork.Work.unmeasured(
            "Low error rates: cells", lowRates.workProperty(), lowRates::giveUp));
    this.views = new SessionViews(about -> new SessionHost(this, about.title()));
    this.runs = new StudyRuns(document, engine, threads, views::show, jobs);
    // Last: views follow a move of the voltage before it is described.
    this.supply = new OperatingSupply(document, point, runs::skipped);
    runs.onSnapshot(snapshot -> skippedMayBeKnown());
    runs.onSnapshot(this::keep);
    jobs.setCanceller(id -> cancellers.getOrDefault(id, this::stop).run());
    schemes.waitingProperty().bind(runs.gate().leavesOutProperty());
    schemes.setOnChange(this::chooseSchemes);
    document.addListener(d -> documentChanged());
  }

  /** Brings all views to the document and starts the first run. */
  public void begin() {
    documentChanged();
  }

  /** The study being edited. */
  public StudyDocument document() {
    return document;
  }

  /** The supply voltage that all views share. */
  public OperatingPoint point() {
    return point;
  }

  /** Networks and trials that everything in the window shares. */
  public EngineContext engine() {
    return engine;
  }

  /** The views. */
  public SessionViews views() {
    return views;
  }

  /** What few faulty cells cost at the operating voltage. */
  LowRateModel lowRates() {
    return lowRates;
  }

  /** The study's schemes, as they are chosen. */
  public SchemePickerModel schemes() {
    return schemes;
  }

  /** The study as it stands, with its curve and map. */
  public ViewStudy shown() {
    return new ViewStudy(document.study(), document.curve(), document.map());
  }

  /** The supplies that averages take in. */
  public AveragedSupplies averaged() {
    return averaged;
  }

  void setAveraged(AveragedSupplies next) {
    averaged = next;
  }

  /** Gives the session a window; before its views ask for one. */
  public void setDesk(Desk window) {
    desk = window;
  }

  Desk desk() {
    return desk;
  }

  /** The runs of the study and their results. */
  public StudyRuns runs() {
    return runs;
  }

  /** The runs that ended with results. */
  public KeptRuns kept() {
    return kept;
  }

  /** Runs and other work under way, and what was said. */
  public JobsModel jobs() {
    return jobs;
  }

  /** Has the list of jobs follow work from now on. */
  public void list(ListedWork.Work work) {
    ListedWork.list(work, cancel -> new SessionJob(this, cancel));
  }

  /** A number for a job that is no run, below 0, with what ends it. */
  public long newJob(Runnable canceller) {
    long number = -1 - cancellers.size();
    cancellers.put(number, canceller);
    return number;
  }

  /** Tells of every message. */
  public void onMessage(Consumer<String> listener) {
    messageListeners.add(listener);
  }

  /** Says a sentence to the user. */
  public void say(String message) {
    messageListeners.forEach(l -> l.accept(message));
  }

  /** The operating voltages that the study's platform speaks for. */
  public SupplyRange supply() {
    return OperatingSupply.range(document.study());
  }

  /** Runs the study as it stands, training what it takes. */
  public void run() {
    runs.run();
    views.again();
  }

  /** Stops the run, and what views wait for with it. */
  public void stop() {
    runs.stop();
    views.stop();
  }

  /** Reads data sets from another folder and runs the study again. */
  public void useData(Optional<Path> folder) {
    runs.stop();
    views.forget();
    lowRates.forget();
    engine.useData(folder);
    documentChanged();
  }

  /** The next run has another number of worker threads; results do not depend on it. */
  public void useThreads(int threads) {
    runs.setThreads(threads);
  }

  /** Runs the study again, as all that follow, with another budget. */
  public void useBudget(RunBudget budget) {
    runs.setBudget(budget);
  }

  /** Ends runs and whatever the views compute. */
  public void close() {
    runs.stop();
    views.dispose();
    lowRates.dispose();
  }

  /** The first results of a study that skips operations tell how many, and so its energy. */
  private void skippedMayBeKnown() {
    SkippedOperations known = runs.skipped();
    if (!Objects.equals(known, described)) {
      described = known;
      supply.show();
    }
  }

  /** Keeps what ended: a run of the study as it stands, not of an edit still under the mouse. */
  private void keep(Snapshot run) {
    Study now = document.study().withSchemes(run.study().schemes());
    if (!run.finished() || runs.beforeBudget(run.study()).filter(now::equals).isEmpty()) {
      return;
    }
    List<String> gone = kept.add(run, run.study().memoryFails() ? runs.curveOfRun() : null);
    if (!gone.isEmpty()) {
      say(KeptRuns.dropped(gone));
    }
  }

  private void documentChanged() {
    supply.keepInRange();
    views.show(shown());
    lowRates.setStudy(document.study(), shown()::probability);
    schemes.show(document.study().schemes());
    supply.show();
    runs.follow();
  }

  /** Shows an edit that is still under the mouse: the views follow at once, runs as they can. */
  void preview(ErrorCurve curve) {
    views.preview(curve);
    lowRates.setStudy(document.study(), shown().withCurve(curve)::probability);
    supply.describe(curve);
    runs.preview(curve);
  }

  private void chooseSchemes(List<SchemeChoice> chosen, String what) {
    Study study = document.study();
    try {
      document.apply(StudyKinds.with(study, chosen), what);
    } catch (BadInputException e) {
      say(e.getMessage());
      schemes.show(study.schemes());
      return;
    }
    if (StudyKinds.mixed(chosen)) {
      say(
          !study.memoryFails()
              ? "The study is about words that lose bits now; Undo goes back."
              : "The study is about timing errors now: its voltages are the logic supply of the MAC"
                  + " units. Undo goes back.");
    }
  }
}
