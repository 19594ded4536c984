package org.voltscape.views.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;

/**
 * What a view shows, computed in the background while a person can see it. The latest request wins;
 * in a window at most {@value FxPulse#PER_SECOND} answers a second arrive; while nobody can see the
 * view nothing is computed, and what has changed meanwhile is caught up with. FX thread only.
 *
 * <p>A subclass says in {@link #next} what is to be computed and in {@link #take} what becomes of
 * it, and calls {@link #refresh} whenever something has changed.
 *
 * @param <T> an answer, immutable
 */
public abstract class LiveModel<T> {
  private record Answer<T>(long request, long epoch, T value) {}

  private final BackgroundTask<Answer<T>> task;
  private final List<Runnable> letGo = new ArrayList<>();
  private final ReadOnlyStringWrapper work = new ReadOnlyStringWrapper("");
  private boolean shown;
  private boolean missed;
  private boolean disposed;
  private long requested;
  private long answered;

  /** Grows whenever all that was requested so far is outdated. */
  private long epoch;

  /**
   * @param threads where answers are computed
   * @param outdated what becomes of a computation when a newer one is requested
   * @param shown whether a person can see it until {@link #setShown} says otherwise
   */
  @SuppressWarnings(
      "this-escape") // called back on the FX thread only, which this constructor runs on
  protected LiveModel(TaskThreads threads, BackgroundTask.Outdated outdated, boolean shown) {
    task = new BackgroundTask<>(threads, outdated, threads.paced(this::arrived));
    this.shown = shown;
  }

  /**
   * What is to be computed now; null for nothing. Called on the FX thread: all that the computation
   * needs of the model is copied here. The computation may return null once it is outdated.
   */
  protected abstract BackgroundTask.Computation<T> next();

  /** Takes an answer; never null. */
  protected abstract void take(T answer);

  /** Follows the operating voltage, until the model is disposed of. */
  protected final void follow(OperatingPoint point) {
    ChangeListener<Number> listener = (o, was, is) -> moved();
    point.voltsProperty().addListener(listener);
    letGo.add(() -> point.voltsProperty().removeListener(listener));
  }

  /** Called when the operating voltage has moved. */
  protected void moved() {
    refresh();
  }

  /** Has the answer computed again: now if a person can see it, else once one can. */
  protected final void refresh() {
    missed = !shown;
    BackgroundTask.Computation<T> computation = shown && !disposed ? next() : null;
    if (computation == null) {
      return;
    }
    long mine = ++requested;
    long its = epoch;
    task.request(
        outdated -> {
          T value = computation.compute(outdated);
          return value == null ? null : new Answer<>(mine, its, value);
        });
    showWork();
  }

  private void arrived(Answer<T> answer) {
    if (answer != null && answer.epoch() == epoch) {
      answered = answer.request();
      showWork();
      take(answer.value());
    }
  }

  /** Outdates all that was requested so far: nothing of it is taken any more. */
  protected final void cancelAnswer() {
    epoch++;
    answered = requested;
    task.cancel();
    showWork();
  }

  /**
   * Ends the computation under way: what is shown stays as it is until something changes, the view
   * is looked at again or {@link #catchUp} is called.
   *
   * @return whether one was under way
   */
  public final boolean giveUp() {
    if (!busy()) {
      return false;
    }
    cancelAnswer();
    missed = true;
    return true;
  }

  /** Computes what was given up after all. */
  public final void catchUp() {
    if (shown && missed) {
      refresh();
    }
  }

  /** What is being computed, in words; empty for nothing. */
  public final ReadOnlyStringProperty workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Brings the words for what is being computed up to date. */
  protected final void showWork() {
    work.set(work());
  }

  /** Words for what is being computed now; empty for nothing. */
  protected String work() {
    return busy() ? "Computing what the view shows…" : "";
  }

  /** Says whether a person can see the view. */
  public final void setShown(boolean now) {
    shown = now;
    if (!shown && busy()) {
      cancelAnswer();
      missed = true;
    } else if (shown && missed) {
      refresh();
    }
  }

  /** Whether an answer is on its way. */
  protected final boolean busy() {
    return answered != requested;
  }

  /** Whether all that was asked for has arrived. */
  public boolean settled() {
    return !busy();
  }

  /**
   * Ends what is under way and lets go of the operating point; the model is not used afterwards.
   */
  public void dispose() {
    disposed = true;
    cancelAnswer();
    letGo.forEach(Runnable::run);
    letGo.clear();
  }
}
