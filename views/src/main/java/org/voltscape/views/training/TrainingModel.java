package org.voltscape.views.training;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.weights.WeightSpread;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.ExtrapolationText;
import org.voltscape.figure.studies.TrainingCourse;
import org.voltscape.figure.studies.TrainingFigures;
import org.voltscape.figure.studies.TrainingText;
import org.voltscape.figure.studies.WeightFigures;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/**
 * Trainings of the study's schemes at the operating voltage on the die of a trial, made in the
 * background when a person asks for them. What was trained at another setting stays and says so. FX
 * thread only.
 */
public final class TrainingModel {
  /** What goes on. */
  public enum Activity {
    /** Nothing. */
    IDLE,
    /** A network is being trained. */
    TRAINING,
    /** A training is held before its next step. */
    PAUSED
  }

  private final OperatingPoint point;
  private final TaskThreads threads;
  private final TrainingSource source;
  private final BackgroundTask<String> task;
  private final ChangeListener<Number> voltageMoved = (o, was, is) -> changed();
  private final TrainingShelf shelf = new TrainingShelf();

  private final ReadOnlyObjectWrapper<Study> study = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(Activity.IDLE);
  private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();

  private ErrorCurve curve;
  private MeasuredMap map;
  private int trial;
  private TrainingWork work;
  private LiveTraining live;
  private int ended;

  /**
   * @param point the voltage shared by all views
   * @param threads where networks are trained: its worker is busy for minutes
   */
  public TrainingModel(OperatingPoint point, TaskThreads threads, TrainingSource source) {
    this.point = point;
    this.threads = threads;
    this.source = source;
    this.task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::allEnded);
    point.voltsProperty().addListener(voltageMoved);
  }

  /** Lets go of the operating point; the model is not used afterwards. */
  public void dispose() {
    point.voltsProperty().removeListener(voltageMoved);
    cancel();
  }

  /**
   * Takes another study. A training under way goes on unless the study has no use for it any more.
   *
   * @param itsMap its measured failure map; null where its dies are drawn
   */
  public void setStudy(Study next, ErrorCurve itsCurve, MeasuredMap itsMap) {
    curve = itsCurve;
    map = itsMap;
    study.set(next);
    complaint.set("");
    if (work != null && !work.tasks().stream().allMatch(this::stillWanted)) {
      cancel();
    }
    changed();
  }

  private boolean stillWanted(TrainingTask t) {
    return TrainingTask.studyPart(t.study(), t.map())
            .equals(TrainingTask.studyPart(study.get(), map))
        && schemes().stream().anyMatch(t::isOf);
  }

  /** Takes another curve, such as one under the mouse. */
  public void setCurve(ErrorCurve next) {
    curve = next;
    changed();
  }

  /** Chooses the die: that of a trial, 0 the first. */
  public void setTrial(int next) {
    if (next != trial) {
      trial = next;
      changed();
    }
  }

  /** Data sets are read from elsewhere: networks trained before are not shown any more. */
  public void forget() {
    cancel();
    shelf.clear();
    changed();
  }

  /** Trains every scheme that is not trained at the present setting; returns at once. */
  public void start() {
    List<TrainingTask> missing = missing();
    if (missing.isEmpty()) {
      return;
    }
    keepUnfinished();
    complaint.set("");
    ended = 0;
    TrainingWork[] mine = new TrainingWork[1];
    mine[0] =
        new TrainingWork(
            missing, source, threads, l -> told(mine[0], l), t -> oneEnded(mine[0], t));
    work = mine[0];
    activity.set(Activity.TRAINING);
    changed();
    task.request(mine[0]::train);
  }

  /** Holds the training under way, or lets it go on. */
  public void pause(boolean hold) {
    if (work != null) {
      work.hold(hold);
      activity.set(hold ? Activity.PAUSED : Activity.TRAINING);
      changed();
    }
  }

  /** Ends the trainings under way; their epochs so far stay. */
  public void cancel() {
    task.cancel();
    if (work != null) {
      // A training that is held looks whether it is cancelled, too.
      keepUnfinished();
      changed();
    }
  }

  private void keepUnfinished() {
    if (live != null && !live.trained().history().isEmpty()) {
      shelf.keep(live.trained());
    }
    idle();
  }

  private void idle() {
    work = null;
    live = null;
    activity.set(Activity.IDLE);
  }

  private void told(TrainingWork whose, LiveTraining now) {
    if (whose == work) {
      live = now;
      changed();
    }
  }

  private void oneEnded(TrainingWork whose, Trained trained) {
    if (whose == work) {
      ended++;
      live = null;
      shelf.keep(trained);
      changed();
    }
  }

  private void allEnded(String why) {
    complaint.set(why);
    keepUnfinished();
    changed();
  }

  private void changed() {
    startable.set(study.get() != null && !missing().isEmpty());
    version.set(version.get() + 1);
  }

  private List<TrainingTask> missing() {
    List<TrainingTask> missing = new ArrayList<>();
    for (SchemeChoice scheme : schemes()) {
      TrainingTask t = present(scheme);
      TrainingTask.Key key = t.key();
      Trained known = shelf.find(key);
      boolean underWay =
          work != null && work.tasks().stream().anyMatch(other -> other.key().equals(key));
      if ((known == null || !known.finished()) && !underWay) {
        missing.add(t);
      }
    }
    return missing;
  }

  /** The schemes of the study that train. */
  private List<SchemeChoice> schemes() {
    return study.get() == null
        ? List.of()
        : study.get().schemes().stream().filter(SchemeChoice::trains).toList();
  }

  private int trialShown() {
    return Math.min(trial, study.get().effectiveTrials() - 1);
  }

  /** A scheme's training at the present setting. */
  private TrainingTask present(SchemeChoice scheme) {
    double volts = point.getVolts();
    double probability = FaultPlan.firstProbability(study.get(), curve, map, volts);
    return new TrainingTask(
        study.get(), map, scheme, volts, mark(volts), probability, trialShown());
  }

  /** One line a scheme that trains. */
  List<TrainingRow> rows() {
    List<TrainingRow> rows = new ArrayList<>();
    for (SchemeChoice scheme : schemes()) {
      Trained shown = shown(scheme);
      rows.add(
          new TrainingRow(
              study.get().schemes().indexOf(scheme),
              colour(scheme),
              scheme.label(),
              state(scheme, shown),
              shown == null ? null : course(scheme, shown),
              shown != null && shown.cached(),
              study.get().task()));
    }
    return rows;
  }

  /** The training under way, else that at the present setting, else the last; null for none. */
  private Trained shown(SchemeChoice scheme) {
    if (live != null && live.trained().task().isOf(scheme)) {
      return live.trained();
    }
    Trained now = shelf.find(present(scheme).key());
    return now != null ? now : shelf.last(scheme, study.get().workload());
  }

  private TrainingRow.State state(SchemeChoice scheme, Trained shown) {
    if (live != null && live.trained().task().isOf(scheme)) {
      return TrainingRow.State.TRAINING;
    }
    if (work != null
        && work.tasks().stream().skip(ended).anyMatch(waiting -> waiting.isOf(scheme))) {
      return TrainingRow.State.WAITING;
    }
    if (shown == null) {
      return TrainingRow.State.NONE;
    }
    return shown.finished() ? TrainingRow.State.DONE : TrainingRow.State.CANCELLED;
  }

  private TrainingCourse course(SchemeChoice scheme, Trained shown) {
    TrainingTask now = present(scheme);
    boolean outdated = !shown.task().key().equals(now.key());
    String setting = shown.task().setting();
    return new TrainingCourse(
        scheme.label(),
        colour(scheme),
        outdated && setting.equals(now.setting()) ? setting + " before an edit" : setting,
        outdated,
        shown.history(),
        shown.verdict(),
        shown.restarts());
  }

  private int colour(SchemeChoice scheme) {
    return SchemeColours.byLabel(study.get().schemes()).get(scheme.label());
  }

  /** The courses there are anything to draw of. */
  List<TrainingCourse> courses() {
    return rows().stream()
        .map(TrainingRow::course)
        .filter(c -> c != null && !c.history().isEmpty())
        .toList();
  }

  /** Voltage and die that a training would be for. */
  public String setting() {
    double volts = point.getVolts();
    return TrainingText.setting(volts, mark(volts), trialShown());
  }

  private String mark(double volts) {
    return ExtrapolationText.mark(study.get(), curve, volts);
  }

  /** The loss epoch by epoch. */
  LineFigure lossFigure() {
    return TrainingFigures.loss(study.get(), "Loss, " + setting(), courses());
  }

  /** Accuracy, or error, epoch by epoch. */
  public LineFigure accuracyFigure() {
    String title = study.get().task().wordHeading() + ", " + setting();
    return TrainingFigures.accuracy(study.get(), title, courses());
  }

  /** Whether there is anything to draw. */
  public boolean hasCourses() {
    return !courses().isEmpty();
  }

  /** The weights of a row's network, all of them first; empty before it is trained. */
  List<WeightSpread> weights(TrainingRow row) {
    Trained shown = shown(study.get().schemes().get(row.scheme()));
    return shown == null ? List.of() : shown.weights();
  }

  /** The histogram of a block of a row's weights. */
  LineFigure weightFigure(TrainingRow row, WeightSpread spread, boolean logarithmic) {
    String title = "Weights, " + row.label() + ", " + row.course().setting();
    return WeightFigures.of(spread, title, row.colour(), logarithmic);
  }

  /** The study whose schemes are trained; null before the first. */
  public ReadOnlyObjectProperty<Study> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** What goes on. */
  public ReadOnlyObjectProperty<Activity> activityProperty() {
    return activity.getReadOnlyProperty();
  }

  /** Whether there is anything to train at the present setting that is not under way. */
  public ReadOnlyBooleanProperty startableProperty() {
    return startable.getReadOnlyProperty();
  }

  /** Why the last training was not made; empty where it was. */
  public ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** Grows with every change of what is shown. */
  public ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** How far the trainings under way are. */
  public TrainingStatus status() {
    return TrainingStatus.of(activity.get(), work, live, ended, study.get());
  }
}
