package org.voltscape.views.changed;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.voltscape.engine.attribution.TrialExplainer;
import org.voltscape.engine.attribution.TrialExplanation;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.figure.studies.ExtrapolationText;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.Pace;
import org.voltscape.views.fx.TaskThreads;

/** The explanation of a trial, made in the background when a person asks for it. FX thread only. */
public final class ChangedModel {
  /** Progress is told no more often. */

  /** Explains trials; called on a worker thread and may take a while. */
  @FunctionalInterface
  public interface Explainer {
    /**
     * Explains a trial as {@link TrialExplainer#explain} does.
     *
     * @throws BadInputException where data are missing or broken
     */
    TrialExplanation explain(
        Study study,
        FaultPlan faults,
        SchemeChoice scheme,
        int trial,
        int top,
        TrialExplainer.Progress progress,
        BooleanSupplier cancelled);
  }

  /** What was found out, or why not. */
  private record Answer(
      Study study, double volts, String mark, TrialExplanation explanation, String complaint) {}

  private final OperatingPoint point;
  private final TaskThreads threads;
  private final Explainer explainer;
  private final BackgroundTask<Answer> task;
  private final ChangeListener<Number> voltageMoved = (o, was, is) -> compare();

  private final ReadOnlyObjectWrapper<TrialExplanation> explanation = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Study> study = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper trials = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();

  private ErrorCurve curve;
  private MeasuredMap map;
  private Answer answer;
  private long request;

  /**
   * @param point the voltage shared by all views
   * @param threads where trials are explained
   */
  public ChangedModel(OperatingPoint point, TaskThreads threads, Explainer explainer) {
    this.point = point;
    this.threads = threads;
    this.explainer = explainer;
    this.task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::explained);
    point.voltsProperty().addListener(voltageMoved);
  }

  /** Lets go of the operating point; the model is not used afterwards. */
  public void dispose() {
    point.voltsProperty().removeListener(voltageMoved);
    cancel();
  }

  /**
   * Takes another study; an explanation under way for the one before is given up.
   *
   * @param itsMap its measured failure map; null where its dies are drawn
   */
  public void setStudy(Study next, ErrorCurve itsCurve, MeasuredMap itsMap) {
    if (!next.equals(study.get()) || itsMap != map) {
      cancel();
    }
    curve = itsCurve;
    map = itsMap;
    study.set(next);
    compare();
  }

  /**
   * Explains a trial at the operating voltage; returns at once.
   *
   * @param scheme place in the study's schemes
   * @param trial number of the trial, 0 the first
   * @param top how many weights to name
   */
  public void explain(int scheme, int trial, int top) {
    Study asked = study.get();
    double volts = point.getVolts();
    FaultPlan faults = FaultPlan.at(asked, curve, map, volts);
    String mark = ExtrapolationText.mark(asked, curve, volts);
    SchemeChoice choice = asked.schemes().get(scheme);
    long mine = ++request;
    running.set(true);
    progress.set(-1);
    complaint.set("");
    task.request(
        cancelled -> {
          try {
            TrialExplanation found =
                explainer.explain(asked, faults, choice, trial, top, new Throttle(mine), cancelled);
            return new Answer(asked, volts, mark, found, "");
          } catch (BadInputException e) {
            return new Answer(asked, volts, mark, null, e.getMessage());
          }
        });
  }

  /** Gives up what is under way; what was found out before stays. */
  public void cancel() {
    request++;
    task.cancel();
    running.set(false);
  }

  /** The last explanation; null before the first. */
  public ReadOnlyObjectProperty<TrialExplanation> explanationProperty() {
    return explanation.getReadOnlyProperty();
  }

  /** The study of the last explanation; null before the first. */
  public Study studyExplained() {
    return answer == null ? null : answer.study();
  }

  /** The study whose trials can be explained; null before the first. */
  public ReadOnlyObjectProperty<Study> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** Takes the number of trials that are run: a budget may make others than the study says. */
  public void setTrials(int count) {
    trials.set(count);
  }

  /** How many trials there are to be explained. */
  public ReadOnlyIntegerProperty trialsProperty() {
    return trials.getReadOnlyProperty();
  }

  /** Whether a trial is being explained. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How much of it is done, 0 to 1; negative while that is not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the last trial could not be explained; empty where it could. */
  public ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** What the explanation is of: scheme, voltage and trial. */
  public ReadOnlyStringProperty subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /** Whether study or voltage are others than those of the explanation. */
  public ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.getReadOnlyProperty();
  }

  private void explained(Answer next) {
    running.set(false);
    complaint.set(next.complaint());
    if (next.explanation() != null) {
      answer = next;
      TrialExplanation e = next.explanation();
      subject.set(
          e.scheme()
              + ", "
              + SupplyText.volts(next.volts())
              + next.mark()
              + ", trial "
              + e.trial());
      explanation.set(e);
      compare();
    }
  }

  private void compare() {
    outdated.set(
        answer != null
            && (!answer.study().equals(study.get())
                || Math.abs(answer.volts() - point.getVolts()) > 1e-9));
  }

  /** Hands progress to the FX thread now and then. */
  private final class Throttle implements TrialExplainer.Progress {
    private final long mine;
    private final Pace pace = new Pace();

    Throttle(long mine) {
      this.mine = mine;
    }

    @Override
    public void passes(int done, int total) {
      if (pace.isDue()) {
        threads
            .fx()
            .execute(
                () -> {
                  if (mine == request) {
                    progress.set((double) done / total);
                  }
                });
      }
    }
  }
}
