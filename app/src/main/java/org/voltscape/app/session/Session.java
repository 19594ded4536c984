package org.voltscape.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.Laboratory;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.views.failuremap.FailureMapModel;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.jobs.JobsModel;

/**
 * One document on the workbench: what views edit reaches it, and every change of it reaches the
 * views and the runs. JavaFX thread only, but needs no stage.
 */
public final class Session {
  private static final double FIRST_VOLTS = 0.50;

  private final StudyDocument document;
  private final OperatingPoint point = new OperatingPoint(FIRST_VOLTS);
  private final Laboratory laboratory;
  private final JobsModel jobs = new JobsModel();
  private final ViewModels models;
  private final StudyRuns runs;
  private final MapMemories memories;
  private final List<Consumer<String>> messageListeners = new ArrayList<>();
  private final Map<Long, Runnable> cancellers = new HashMap<>();

  /**
   * Opens a session.
   *
   * @param laboratory networks and trials that everything in the window shares
   * @param study to start with
   * @param file where it was read from, or null
   * @param threads worker threads of a run
   * @throws BadInputException where the study's curve or map cannot be read
   */
  public Session(Laboratory laboratory, Study study, Path file, int threads) {
    this.laboratory = laboratory;
    this.document = new StudyDocument(study, file);
    this.models = new ViewModels(document, point, laboratory);
    this.runs = new StudyRuns(document, laboratory, threads, models.tradeoff(), jobs);
    this.memories = new MapMemories(laboratory, models.map());
    jobs.setCanceller(id -> cancellers.getOrDefault(id, this::stop).run());
    models.schemes().waitingProperty().bind(runs.gate().leavesOutProperty());
    takeEdits();
    document.addListener(d -> documentChanged());
  }

  private void takeEdits() {
    models.curves().setOnEdit((curve, what) -> document.applyCurve(curve, presetOf(curve), what));
    models.curves().setOnPreview(this::preview);
    models.map().setOnDieChosen(this::dieChosen);
    models
        .array()
        .setOnChange(
            (settings, what) -> document.apply(document.study().withArray(settings), what));
    models.schemes().setOnChange(this::chooseSchemes);
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
  public Laboratory laboratory() {
    return laboratory;
  }

  /** What the views show. */
  public ViewModels models() {
    return models;
  }

  /** The runs of the study and their results. */
  public StudyRuns runs() {
    return runs;
  }

  /** Runs and other work under way, and what was said. */
  public JobsModel jobs() {
    return jobs;
  }

  /**
   * Says what ends a job that is no run.
   *
   * @param job its number, below 0
   */
  public void onCancel(long job, Runnable canceller) {
    cancellers.put(job, canceller);
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

  /**
   * The failure map of the chosen memory, of the first where the whole die is shown.
   *
   * @throws BadInputException where the study's network is not there yet
   */
  public Figure mapFigure() {
    return memories.figure(document.curve(), point.getVolts());
  }

  /** Runs the study as it stands, training what it takes. */
  public void run() {
    runs.run();
    memories.request(document.study());
  }

  /** Stops the run, and loading its network where only the map still waits for that. */
  public void stop() {
    runs.stop();
    memories.stopWaiting();
  }

  /** Reads data sets from another folder and runs the study again. */
  public void useData(Optional<Path> folder) {
    runs.stop();
    memories.forget();
    models.forget();
    laboratory.useData(folder);
    documentChanged();
  }

  /** Ends runs and whatever the views compute. */
  public void close() {
    runs.stop();
    models.dispose();
  }

  private void documentChanged() {
    models.show();
    runs.follow();
    memories.request(document.study());
  }

  /** Shows an edit that is still under the mouse: the views follow at once, runs as they can. */
  private void preview(ErrorCurve curve) {
    models.preview(curve);
    runs.preview(curve);
  }

  /** A curve that is a preset again is kept by its name. */
  private static CurveChoice presetOf(ErrorCurve curve) {
    return CurvePresets.find(curve.id()).filter(curve::equals).isPresent()
        ? new CurveChoice.Preset(curve.id())
        : null;
  }

  private void chooseSchemes(List<SchemeChoice> chosen, String what) {
    Study study = document.study();
    try {
      document.apply(StudyKinds.with(study, chosen), what);
    } catch (BadInputException e) {
      say(e.getMessage());
      models.schemes().show(study.schemes());
      return;
    }
    if (StudyKinds.mixed(chosen)) {
      say(
          study.timing()
              ? "The study is about words that lose bits now; Undo goes back."
              : "The study is about timing errors now: its voltages are the logic supply of the MAC"
                  + " units. Undo goes back.");
    }
  }

  private void dieChosen(DieCells die) {
    Study study = document.study();
    if (study.memory().die() == null) {
      say("The map shows another die; the study goes on with a new die for every trial.");
      return;
    }
    long seed = FailureMapModel.drawn(die).seed();
    document.apply(study.withMemory(study.memory().withDie(seed)), "another die");
  }
}
