package org.voltscape.app.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.live.LiveRuns;
import org.voltscape.app.live.TrainingGate;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.attribution.TrialExplainer;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.ArrayTrials;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyEnergy;
import org.voltscape.engine.study.Trial;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.TimingAxis;
import org.voltscape.views.array.ArrayModel;
import org.voltscape.views.changed.ChangedModel;
import org.voltscape.views.curve.CurveModel;
import org.voltscape.views.deviation.DeviationModel;
import org.voltscape.views.failuremap.FailureMapModel;
import org.voltscape.views.failuremap.MemoryBlock;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.jobs.JobsModel;
import org.voltscape.views.schemes.SchemePickerModel;
import org.voltscape.views.sensitivity.SensitivityModel;
import org.voltscape.views.timing.TimingModel;
import org.voltscape.views.tradeoff.TradeoffModel;
import org.voltscape.views.word.WordModel;

/**
 * What a window is about: the document, the operating point, the runs, and the models of the views
 * kept in step with them. JavaFX thread only, but needs no stage.
 */
final class Session {
  private static final double FIRST_VOLTS = 0.50;

  /** Time a first estimate gets before the next one of a drag outdates it. */
  private static final Duration PREVIEW_PAUSE = Duration.millis(90);

  private final StudyDocument document;
  private final OperatingPoint point = new OperatingPoint(FIRST_VOLTS);
  private final Laboratory laboratory;
  private final LiveRuns runs;
  private final TrainingGate gate;
  private final FailureMapModel map;
  private final CurveModel curves;
  private final TradeoffModel tradeoff = new TradeoffModel(TaskThreads.background());
  private final PauseTransition previewPause = new PauseTransition(PREVIEW_PAUSE);
  private final SchemePickerModel schemes = new SchemePickerModel();
  private final JobsModel jobs = new JobsModel();
  private final DeviationModel deviation;
  private final ChangedModel changed;
  private final TimingModel timing =
      new TimingModel(ArraySettings.DEFAULT, TaskThreads.background());
  private final ArrayModel array;
  private final SensitivityModel sensitivity;
  private final ReadOnlyBooleanWrapper aboutTiming = new ReadOnlyBooleanWrapper();
  private final WordModel word = new WordModel(TaskThreads.background());
  private final BackgroundTask<List<MemoryBlock>> memories;
  private final List<Consumer<Snapshot>> snapshotListeners = new ArrayList<>();
  private final List<Consumer<String>> messageListeners = new ArrayList<>();
  private final Map<Long, Runnable> cancellers = new HashMap<>();
  private Snapshot latest;
  private Object memoriesOf;
  private boolean following;
  private List<MemoryBlock> blocks = List.of();
  private ErrorCurve pendingPreview;
  private ErrorCurve runCurve;

  /**
   * Opens a session.
   *
   * @param study to start with
   * @param file where it was read from, or null
   */
  Session(Laboratory laboratory, Study study, Path file, int threads) {
    this.laboratory = laboratory;
    this.document = new StudyDocument(study, file);
    this.runs = new LiveRuns(laboratory, threads, this::received);
    this.gate = new TrainingGate(laboratory::untrained, TaskThreads.background(), new Runs());
    schemes.waitingProperty().bind(gate.leavesOutProperty());
    this.map = new FailureMapModel(point, TaskThreads.background(), document.curve());
    this.memories =
        new BackgroundTask<>(
            TaskThreads.background(), BackgroundTask.Outdated.DROP, this::showMemories);
    this.deviation = new DeviationModel(point, TaskThreads.background(), laboratory::network);
    this.changed =
        new ChangedModel(
            point,
            TaskThreads.background(),
            (explained, itsMap, probability, scheme, trial, top, progress, cancelled) ->
                new TrialExplainer(laboratory, progress, cancelled)
                    .explain(explained, itsMap, probability, scheme, trial, top));
    this.curves = new CurveModel(document.curve());
    curves.setOnEdit((curve, what) -> document.applyCurve(curve, presetOf(curve), what));
    curves.setOnPreview(this::preview);
    previewPause.setOnFinished(e -> runPreview());
    map.setOnDieChosen(this::dieChosen);
    jobs.setCanceller(id -> cancellers.getOrDefault(id, this::stop).run());
    this.array = new ArrayModel(point, TaskThreads.background(), laboratory::sensitivities);
    this.sensitivity =
        new SensitivityModel(
            TaskThreads.background(), TaskThreads.own("injection"), laboratory::sensitivityCase);
    array.setOnChange(
        (settings, what) -> document.apply(document.study().withArray(settings), what));
    schemes.setOnChange(this::chooseSchemes);
    point
        .voltsProperty()
        .addListener(
            (o, before, volts) -> {
              describePoint();
              followLogicSupply();
            });
    timing.pointProperty().addListener((o, before, unit) -> leadLogicSupply(unit.volts()));
    document.addListener(d -> documentChanged());
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
          study.timing()
              ? "The study is about words that lose bits now; Undo goes back."
              : "The study is about timing errors now: its voltages are the logic supply of the MAC"
                  + " units. Undo goes back.");
    }
  }

  /** Brings all views to the document and starts the first run. */
  void begin() {
    documentChanged();
  }

  StudyDocument document() {
    return document;
  }

  OperatingPoint point() {
    return point;
  }

  LiveRuns runs() {
    return runs;
  }

  /** What waits for the user's word before it is trained. */
  TrainingGate gate() {
    return gate;
  }

  /** Networks and trials that everything in the window shares. */
  Laboratory laboratory() {
    return laboratory;
  }

  FailureMapModel map() {
    return map;
  }

  SchemePickerModel schemes() {
    return schemes;
  }

  CurveModel curves() {
    return curves;
  }

  TradeoffModel tradeoff() {
    return tradeoff;
  }

  DeviationModel deviation() {
    return deviation;
  }

  ChangedModel changed() {
    return changed;
  }

  ArrayModel array() {
    return array;
  }

  SensitivityModel sensitivity() {
    return sensitivity;
  }

  /** Whether the study is about units that miss their timing. */
  ReadOnlyBooleanProperty aboutTimingProperty() {
    return aboutTiming.getReadOnlyProperty();
  }

  TimingModel timing() {
    return timing;
  }

  WordModel word() {
    return word;
  }

  JobsModel jobs() {
    return jobs;
  }

  /** The latest result, or null before the first. */
  Snapshot latest() {
    return latest;
  }

  /** The study that made the results shown. */
  Study studyOfResults() {
    if (latest == null) {
      throw new BadInputException("figure", "", "no results yet", "a run with results");
    }
    return latest.study();
  }

  /** The curve of the run whose results are shown or awaited. */
  ErrorCurve curveOfRun() {
    return runCurve;
  }

  void onSnapshot(Consumer<Snapshot> listener) {
    snapshotListeners.add(listener);
  }

  /** What ends a job that is no run. */
  void onCancel(long job, Runnable canceller) {
    cancellers.put(job, canceller);
  }

  void onMessage(Consumer<String> listener) {
    messageListeners.add(listener);
  }

  void say(String message) {
    messageListeners.forEach(l -> l.accept(message));
  }

  /** Reads data sets from another folder and runs the study again. */
  void useData(Optional<Path> folder) {
    runs.stop();
    gate.stop();
    memories.cancel();
    changed.cancel();
    deviation.forget();
    array.forget();
    sensitivity.forget();
    laboratory.useData(folder);
    memoriesOf = null;
    documentChanged();
  }

  /** Stops the run, and loading its network where only the map still waits for that. */
  void stop() {
    runs.stop();
    gate.stop();
    if (blocks.isEmpty()) {
      memories.cancel();
      memoriesOf = null;
    }
  }

  /** Runs the study as it stands, training what it takes. */
  void run() {
    gate.ask(document.study(), document.curve(), document.map());
    requestMemories();
  }

  private final class Runs implements TrainingGate.Runs {
    @Override
    public void start(Study study, ErrorCurve curve, MeasuredMap measured) {
      jobs.finished(runs.currentRun());
      runCurve = curve;
      runs.start(study, curve, measured);
    }

    @Override
    public void stop() {
      runs.stop();
    }
  }

  /** A curve that is a preset again is kept by its name. */
  private static CurveChoice presetOf(ErrorCurve curve) {
    return CurvePresets.find(curve.id()).filter(curve::equals).isPresent()
        ? new CurveChoice.Preset(curve.id())
        : null;
  }

  /** Shows an edit that is still under the mouse: the views follow at once, runs as they can. */
  private void preview(ErrorCurve curve) {
    map.setCurve(curve);
    deviation.setCurve(curve);
    describePoint(curve);
    pendingPreview = curve;
    if (previewPause.getStatus() != Animation.Status.RUNNING) {
      runPreview();
    }
  }

  private void runPreview() {
    if (pendingPreview != null) {
      tradeoff.setCurve(pendingPreview);
      gate.preview(document.studyWith(pendingPreview), pendingPreview, document.map());
      pendingPreview = null;
      previewPause.playFromStart();
    }
  }

  private void documentChanged() {
    Study study = document.study();
    pendingPreview = null;
    // First, so that views of memories know that they are not looked at.
    aboutTiming.set(study.timing());
    keepInSupply(study);
    map.setCurve(document.curve());
    deviation.setStudy(study, document.curve(), document.map());
    changed.setStudy(study, document.curve(), document.map());
    curves.setCurve(document.curve());
    tradeoff.setCurve(study.timing() ? null : document.curve());
    map.setDie(Trial.die(study, document.map(), 0));
    map.setNote(MemoryBlocks.note(study, document.map()));
    protect(study);
    schemes.show(study.schemes());
    word.setStudySchemes(OpenWord.candidates(study));
    array.setStudy(study);
    sensitivity.setStudy(study);
    following = true;
    timing.setStudy(study.array());
    following = false;
    followLogicSupply();
    describePoint();
    gate.follow(study, document.curve(), document.map());
    requestMemories();
  }

  /** An operating voltage the platform does not speak for moves to the nearest one studied. */
  private void keepInSupply(Study study) {
    SupplyRange range = supply();
    double volts = point.getVolts();
    if (volts < range.minVolts() || volts > range.maxVolts()) {
      point.setVolts(
          study.voltages().stream()
              .min(Comparator.comparingDouble(v -> Math.abs(v - volts)))
              .orElseThrow());
    }
  }

  /** Asks for the words of the study's network unless they are there or on their way. */
  private void requestMemories() {
    Study study = document.study();
    Object network = List.of(study.workload(), study.weights(), study.memory().faultyBiases());
    if (network.equals(memoriesOf)) {
      return;
    }
    memoriesOf = network;
    blocks = List.of();
    map.setMemories(blocks);
    memories.request(
        outdated -> {
          try {
            return MemoryBlocks.of(laboratory.network(study, outdated::getAsBoolean));
          } catch (BadInputException e) {
            // The run says what is missing; the map stays empty until the next one.
            return List.of();
          }
        });
  }

  /** The map shows words as the last scheme of the study leaves them. */
  private void protect(Study study) {
    SchemeChoice scheme = study.schemes().get(study.schemes().size() - 1);
    map.setProtection(scheme.scheme(), scheme.values());
  }

  private void showMemories(List<MemoryBlock> shown) {
    blocks = shown;
    map.setMemories(shown);
    if (shown.isEmpty()) {
      memoriesOf = null;
    }
  }

  /** The failure map of the chosen memory, of the first where the whole die is shown. */
  Figure mapFigure() {
    return MemoryBlocks.figure(blocks, map, document.curve(), point.getVolts());
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

  private void received(Snapshot snapshot) {
    latest = snapshot;
    tradeoff.setSnapshot(snapshot);
    if (snapshot.finished()) {
      jobs.finished(snapshot.runId());
      jobs.message(StatusText.of(snapshot));
    } else {
      jobs.update(
          snapshot.runId(),
          snapshot.study().name(),
          snapshot.done(),
          snapshot.total(),
          StatusText.of(snapshot));
    }
    snapshotListeners.forEach(l -> l.accept(snapshot));
  }

  /** In a study of timing errors the operating voltage is the supply of the units. */
  private void followLogicSupply() {
    if (document.study().timing()) {
      following = true;
      timing.setPoint(timing.pointProperty().get().moved(TimingAxis.VOLTAGE, point.getVolts()));
      following = false;
    }
  }

  private void leadLogicSupply(double volts) {
    if (!following && document.study().timing()) {
      point.setVolts(volts);
    }
  }

  private void describePoint() {
    describePoint(document.curve());
  }

  private void describePoint(ErrorCurve curve) {
    double volts = point.getVolts();
    Study study = document.study();
    double p =
        study.timing()
            ? ArrayTrials.probability(study.array(), ArrayModel.inRange(volts))
            : map.dieProperty().get().probability(curve, volts);
    double relative;
    try {
      relative = energy(document.study().schemes().get(0), volts).relativeToNominal();
    } catch (BadInputException e) {
      // Outside the platform's supply there is no energy to show; the probability still is.
      relative = Double.NaN;
    }
    boolean extrapolated = !study.timing() && curve.extrapolated(volts);
    point.describe(p, TopBar.meaning(volts, p, study.timing(), extrapolated, relative));
  }

  /** Energy of one inference of the study's network under a scheme. */
  EnergyReport energy(SchemeChoice scheme, double volts) {
    return StudyEnergy.of(document.study(), scheme, volts);
  }

  SupplyRange supply() {
    return EnergyPlatforms.byId(document.study().platform()).supply();
  }

  void close() {
    runs.stop();
    gate.stop();
    map.dispose();
    deviation.dispose();
    changed.dispose();
    array.dispose();
    sensitivity.dispose();
  }
}
