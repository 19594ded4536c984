package org.voltscape.views.shmoo;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.shmoo.ShmooRun;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.Pace;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.ViewStudy;

/**
 * A plane that is tested when a person asks for it, a measured one over it, and the cell that is
 * looked at. FX thread only.
 */
final class ShmooModel {
  /** News are told no more often. */

  /**
   * A cell of the plane.
   *
   * @param row supply, the lowest first; below 0 for no cell
   */
  record Place(int row, int column) {
    static final Place NONE = new Place(-1, -1);

    boolean exists() {
      return row >= 0;
    }
  }

  /** A result, or why there is none. */
  private record Answer(ShmooResult result, String complaint) {}

  /** How far a run is. */
  private record News(int done, int total, ShmooResult now) {}

  private final TaskThreads threads;
  private final EngineContext engine;
  private final BackgroundTask<Answer> task;
  private final ReadOnlyObjectWrapper<ViewStudy> study = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ShmooResult> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MeasuredShmoo> measured = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Place> cursor = new ReadOnlyObjectWrapper<>(Place.NONE);
  private final ReadOnlyObjectWrapper<Place> selected = new ReadOnlyObjectWrapper<>(Place.NONE);
  private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper work = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private ShmooAsked asked;
  private long request;

  ShmooModel(TaskThreads threads, EngineContext engine) {
    this.threads = threads;
    this.engine = engine;
    task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::take);
  }

  /** Takes another study; what was tested stays, and is marked where it is of another one. */
  void setStudy(ViewStudy next) {
    study.set(next);
    complaint.set("");
    mark();
  }

  private void mark() {
    ViewStudy now = study.get();
    boolean old = false;
    if (asked != null && result.get() != null && now != null) {
      try {
        old = !asked.same(ShmooAsked.of(now.study(), now.curve(), now.map()));
      } catch (BadInputException none) {
        old = true;
      }
    }
    outdated.set(old);
  }

  /** Data sets are read from elsewhere. */
  void forget() {
    cancel();
    asked = null;
    show(null);
  }

  /** Tests the plane of the study; a run that goes on is ended. */
  void run() {
    ViewStudy of = study.get();
    if (of == null) {
      return;
    }
    cancel();
    ShmooAsked next;
    try {
      next = ShmooAsked.of(of.study(), of.curve(), of.map());
    } catch (BadInputException e) {
      complaint.set(e.getMessage());
      return;
    }
    if (asked == null || !asked.same(next)) {
      show(null);
    }
    asked = next;
    outdated.set(false);
    complaint.set("");
    progress.set(0);
    work.set("Preparing the network…");
    Throttle watch = new Throttle(++request);
    task.request(
        stopped -> {
          try {
            return new Answer(next.tested(engine, stopped, watch), "");
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
      show(answer.result());
    }
  }

  private void show(ShmooResult next) {
    result.set(next);
    if (next == null) {
      cursor.set(Place.NONE);
      selected.set(Place.NONE);
    } else if (!cursor.get().exists()) {
      cursor.set(new Place(next.plan().rows() / 2, next.plan().columns() / 2));
    }
    mark();
  }

  /** Ends the run; the cells that it has tested stay. */
  void cancel() {
    request++;
    task.cancel();
    work.set("");
  }

  /** Ends the run as a person asks, and says so. */
  void stop() {
    ShmooResult now = result.get();
    cancel();
    complaint.set(
        now == null
            ? "Cancelled."
            : "Cancelled: " + now.tested() + " of " + now.total() + " cells are tested.");
  }

  /** Whether a plane is being tested. */
  boolean busy() {
    return !work.get().isEmpty();
  }

  /** The study that was tested, with its plane; null for none. */
  Study tested() {
    return asked == null ? null : asked.study();
  }

  /** Lays a measured plane over it; null for none. */
  void setMeasured(MeasuredShmoo next) {
    measured.set(next);
  }

  /** Moves the cursor by rows and columns; it stays on the plane. */
  void move(int rows, int columns) {
    Place at = cursor.get();
    moveTo(at.row() + rows, at.column() + columns);
  }

  /** Moves the cursor to a cell, or the nearest there is. */
  void moveTo(int row, int column) {
    if (result.get() != null) {
      ShmooPlan plan = result.get().plan();
      cursor.set(
          new Place(
              Math.max(0, Math.min(plan.rows() - 1, row)),
              Math.max(0, Math.min(plan.columns() - 1, column))));
    }
  }

  /** Selects the cell of the cursor; once more, and none is. */
  void select() {
    selected.set(selected.get().equals(cursor.get()) ? Place.NONE : cursor.get());
  }

  /** The study; null before the first. */
  ReadOnlyObjectProperty<ViewStudy> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** What was tested last, or as much of it as is known; null for nothing. */
  ReadOnlyObjectProperty<ShmooResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** What is laid over it; null for nothing. */
  ReadOnlyObjectProperty<MeasuredShmoo> measuredProperty() {
    return measured.getReadOnlyProperty();
  }

  /** The cell that is told. */
  ReadOnlyObjectProperty<Place> cursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /** The cell that is worked with. */
  ReadOnlyObjectProperty<Place> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Whether the study has changed since in what the plane depends on. */
  ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.getReadOnlyProperty();
  }

  /** What is being done, in words; empty for nothing. */
  ReadOnlyStringProperty workProperty() {
    return work.getReadOnlyProperty();
  }

  /** How much of it is done, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why nothing could be tested; empty where nothing went wrong. */
  ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** Hands news to the FX thread, at most fifteen times a second and one at a time. Any thread. */
  private final class Throttle implements ShmooRun.Watch {
    private final long mine;
    private final Pace pace = new Pace();
    private final AtomicReference<News> waiting = new AtomicReference<>();

    Throttle(long mine) {
      this.mine = mine;
    }

    @Override
    public void at(int done, int total, Supplier<ShmooResult> now) {
      if (!pace.isDue()) {
        return;
      }
      if (waiting.getAndSet(new News(done, total, now.get())) == null) {
        threads.fx().execute(this::tell);
      }
    }

    private void tell() {
      News news = waiting.getAndSet(null);
      if (news != null && mine == request) {
        progress.set((double) news.done() / news.total());
        work.set(
            "Testing: "
                + news.now().tested()
                + " of "
                + news.now().total()
                + " cells, "
                + news.now().dies()
                + " dies");
        show(news.now());
      }
    }
  }
}
