package org.voltscape.views.canary;

import java.nio.file.Path;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.CanaryRun;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.canary.CanaryFigures;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.Pace;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.ViewStudy;

/**
 * A temperature trace played on dies of a study, when a person asks for it, and the time in it that
 * is looked at. FX thread only.
 */
final class CanaryModel {
  /** Progress is told no more often. */

  /** A result, or why there is none. */
  private record Answer(CanaryResult result, String complaint) {}

  private final TaskThreads threads;
  private final EngineContext engine;
  private final BackgroundTask<Answer> task;
  private final ReadOnlyObjectWrapper<ViewStudy> study = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<CanaryResult> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper work = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final DoubleProperty minutes = new SimpleDoubleProperty();
  private long request;

  CanaryModel(TaskThreads threads, EngineContext engine) {
    this.threads = threads;
    this.engine = engine;
    task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::take);
  }

  /** Takes another study; what was played on the one before is not shown any more. */
  void setStudy(ViewStudy next) {
    ViewStudy before = study.get();
    study.set(next);
    if (before == null || !same(before, next)) {
      cancel();
      complaint.set("");
      result.set(null);
      minutes.set(0);
    }
  }

  /** A name changes nothing. */
  private static boolean same(ViewStudy before, ViewStudy next) {
    Study renamed = before.study().withName(next.study().name());
    return renamed.equals(next.study())
        && before.curve().equals(next.curve())
        && before.map() == next.map();
  }

  /** Data sets are read from elsewhere. */
  void forget() {
    cancel();
    result.set(null);
  }

  /**
   * Plays the trace.
   *
   * @param label of the scheme
   * @param dies number of them
   */
  void play(String label, int dies) {
    ViewStudy of = study.get();
    if (of == null || busy()) {
      return;
    }
    CanaryAsked asked =
        new CanaryAsked(
            of.study(),
            of.curve(),
            of.map(),
            CanaryAsked.schemes(of.study()).stream()
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow(),
            CanaryAsked.settings(of.study()).withDies(dies),
            Path.of(""));
    Throttle watch = new Throttle(++request);
    complaint.set("");
    progress.set(0);
    work.set("Preparing the dies…");
    task.request(
        outdated -> {
          try {
            return new Answer(asked.played(engine, outdated, watch), "");
          } catch (BadInputException e) {
            return new Answer(null, e.getMessage());
          }
        });
  }

  private void take(Answer answer) {
    request++;
    work.set("");
    complaint.set(answer.complaint());
    if (answer.result() != null) {
      minutes.set(0);
      result.set(answer.result());
    }
  }

  /** Ends what is being played; what was played before stays. */
  void cancel() {
    request++;
    task.cancel();
    work.set("");
  }

  /** Whether a trace is being played on dies. */
  boolean busy() {
    return !work.get().isEmpty();
  }

  /** The time that is looked at, minutes from the begin of the trace. */
  DoubleProperty minutesProperty() {
    return minutes;
  }

  /** How long the trace takes, minutes; 0 before there is any. */
  double length() {
    return result.get() == null ? 0 : CanaryFigures.minutes(result.get());
  }

  /** The study; null before the first. */
  ReadOnlyObjectProperty<ViewStudy> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** What was played last; null for nothing. */
  ReadOnlyObjectProperty<CanaryResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** What is being done, in words; empty for nothing. */
  ReadOnlyStringProperty workProperty() {
    return work.getReadOnlyProperty();
  }

  /** How much of it is done, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why nothing could be played; empty where nothing went wrong. */
  ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** Hands progress to the FX thread, at most fifteen times a second. Any thread. */
  private final class Throttle implements CanaryRun.Progress {
    private final long mine;
    private final Pace pace = new Pace();

    Throttle(long mine) {
      this.mine = mine;
    }

    @Override
    public void at(int done, int total, String what) {
      if (!pace.isDue()) {
        return;
      }
      threads
          .fx()
          .execute(
              () -> {
                if (mine == request) {
                  progress.set((double) done / total);
                  work.set("Playing " + what + ": " + done + " of " + total + " dies");
                }
              });
    }
  }
}
