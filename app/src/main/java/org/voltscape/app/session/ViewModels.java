package org.voltscape.app.session;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.attribution.TrialExplainer;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.microscope.WordComparison.Candidate;
import org.voltscape.engine.run.Laboratory;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.Trial;
import org.voltscape.views.array.ArrayModel;
import org.voltscape.views.changed.ChangedModel;
import org.voltscape.views.curve.CurveModel;
import org.voltscape.views.deviation.DeviationModel;
import org.voltscape.views.failuremap.FailureMapModel;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.schemes.SchemePickerModel;
import org.voltscape.views.sensitivity.SensitivityModel;
import org.voltscape.views.timing.TimingModel;
import org.voltscape.views.tradeoff.TradeoffModel;
import org.voltscape.views.word.WordModel;

/**
 * What feeds the views: the model of each, brought to the document after every change. JavaFX
 * thread only.
 */
public final class ViewModels {
  private final StudyDocument document;
  private final FailureMapModel map;
  private final DeviationModel deviation;
  private final ChangedModel changed;
  private final CurveModel curves;
  private final ArrayModel array;
  private final SensitivityModel sensitivity;
  private final TradeoffModel tradeoff = new TradeoffModel(TaskThreads.background());
  private final SchemePickerModel schemes = new SchemePickerModel();
  private final WordModel word = new WordModel(TaskThreads.background());
  private final TimingModel timing =
      new TimingModel(ArraySettings.DEFAULT, TaskThreads.background());
  private final ReadOnlyBooleanWrapper aboutTiming = new ReadOnlyBooleanWrapper();
  private final OperatingSupply supply;

  /**
   * Makes the models; {@link #show} fills them.
   *
   * @param laboratory where they find networks
   */
  ViewModels(StudyDocument document, OperatingPoint point, Laboratory laboratory) {
    this.document = document;
    this.map = new FailureMapModel(point, TaskThreads.background(), document.curve());
    this.deviation = new DeviationModel(point, TaskThreads.background(), laboratory::network);
    this.changed =
        new ChangedModel(
            point,
            TaskThreads.background(),
            (explained, itsMap, probability, scheme, trial, top, progress, cancelled) ->
                new TrialExplainer(laboratory, progress, cancelled)
                    .explain(explained, itsMap, probability, scheme, trial, top));
    this.curves = new CurveModel(document.curve());
    this.array = new ArrayModel(point, TaskThreads.background(), laboratory::sensitivities);
    this.sensitivity =
        new SensitivityModel(
            TaskThreads.background(), TaskThreads.own("injection"), laboratory::sensitivityCase);
    // Last: views follow a move of the voltage before it is described.
    this.supply = new OperatingSupply(document, point, map, timing);
  }

  /** The cells of a die. */
  public FailureMapModel map() {
    return map;
  }

  /** The study's curve and those beside it. */
  public CurveModel curves() {
    return curves;
  }

  /** The study's schemes. */
  public SchemePickerModel schemes() {
    return schemes;
  }

  /** Accuracy and energy. */
  public TradeoffModel tradeoff() {
    return tradeoff;
  }

  /** How far weights end up from what they were meant to be. */
  public DeviationModel deviation() {
    return deviation;
  }

  /** What cost the accuracy in one trial. */
  public ChangedModel changed() {
    return changed;
  }

  /** The arrays of MAC units, mapping by mapping. */
  public ArrayModel array() {
    return array;
  }

  /** Which weights matter when bits flip. */
  public SensitivityModel sensitivity() {
    return sensitivity;
  }

  /** Late products of one unit. */
  public TimingModel timing() {
    return timing;
  }

  /** One word under the microscope. */
  public WordModel word() {
    return word;
  }

  /** Whether the study is about units that miss their timing. */
  public ReadOnlyBooleanProperty aboutTimingProperty() {
    return aboutTiming.getReadOnlyProperty();
  }

  /** Brings everything to the document as it stands. */
  void show() {
    Study study = document.study();
    // First, so that views of memories know that they are not looked at.
    aboutTiming.set(study.timing());
    supply.keepInRange();
    map.setCurve(document.curve());
    deviation.setStudy(study, document.curve(), document.map());
    changed.setStudy(study, document.curve(), document.map());
    curves.setCurve(document.curve());
    tradeoff.setCurve(study.timing() ? null : document.curve());
    map.setDie(Trial.die(study, document.map(), 0));
    map.setNote(MapMemories.note(study, document.map()));
    // The map shows words as the last scheme of the study leaves them.
    SchemeChoice last = study.schemes().get(study.schemes().size() - 1);
    map.setProtection(last.scheme(), last.values());
    schemes.show(study.schemes());
    word.setStudySchemes(candidates(study));
    array.setStudy(study);
    sensitivity.setStudy(study);
    supply.show();
  }

  /** Shows a curve that is still under the mouse, where that takes no run. */
  void preview(ErrorCurve curve) {
    map.setCurve(curve);
    deviation.setCurve(curve);
    supply.describe(curve);
  }

  /** Forgets the networks: data sets are read from elsewhere. */
  void forget() {
    changed.cancel();
    deviation.forget();
    array.forget();
    sensitivity.forget();
  }

  /** Ends what is being computed. */
  void dispose() {
    map.dispose();
    deviation.dispose();
    changed.dispose();
    array.dispose();
    sensitivity.dispose();
  }

  /** The schemes of a study as the microscope compares them. */
  private static List<Candidate> candidates(Study study) {
    return study.schemes().stream()
        .map(
            c ->
                new Candidate(
                    c.label().equals(c.id()) ? c.scheme().title() : c.label(),
                    c.scheme(),
                    c.values()))
        .toList();
  }
}
