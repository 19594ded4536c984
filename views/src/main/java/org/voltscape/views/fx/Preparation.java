package org.voltscape.views.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.voltscape.engine.param.BadInputException;

/**
 * What a view needs before it can show anything, computed in the background when it is first wanted
 * and kept until it is of something else. FX thread only.
 *
 * @param <T> what is prepared
 */
public final class Preparation<T> {
  /** How far it is. */
  public enum State {
    /** Nothing was asked for yet. */
    IDLE,
    /** It is being computed. */
    WORKING,
    /** It is there. */
    READY,
    /** A person ended the computation. */
    CANCELLED,
    /** It cannot be had; the message says why. */
    FAILED
  }

  /**
   * State and words for it.
   *
   * @param message empty where there is nothing to say
   */
  public record Status(State state, String message) {
    static final Status NOTHING = new Status(State.IDLE, "");
  }

  private record Answer<T>(Object key, T found, String complaint) {}

  private final BackgroundTask<Answer<T>> task;
  private final Runnable onReady;
  private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NOTHING);
  private T found;

  /** What is there, or asked for, depends on; null for nothing. */
  private Object key;

  /**
   * @param threads where it is computed
   * @param onReady called once it is there
   */
  public Preparation(TaskThreads threads, Runnable onReady) {
    task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::take);
    this.onReady = onReady;
  }

  /** What was computed; null before. */
  public T get() {
    return found;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<Status> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /**
   * Drops what is there or on its way where it depends on something else.
   *
   * @return whether something was there and is not any more
   */
  public boolean keepOnly(Object wanted) {
    if (wanted.equals(key)) {
      return false;
    }
    boolean had = found != null;
    forget();
    return had;
  }

  /** Drops what is there or on its way. */
  public void forget() {
    task.cancel();
    found = null;
    key = null;
    status.set(Status.NOTHING);
  }

  /**
   * Computes it, unless it is there, on its way, or was ended or refused before.
   *
   * @param wanted what it depends on
   * @param words what a person reads meanwhile
   * @param computation throws {@link BadInputException} where it cannot be had
   */
  public void want(Object wanted, String words, BackgroundTask.Computation<T> computation) {
    if (status.get().state() != State.IDLE) {
      return;
    }
    key = wanted;
    status.set(new Status(State.WORKING, words));
    task.request(
        outdated -> {
          try {
            return new Answer<>(wanted, computation.compute(outdated), "");
          } catch (BadInputException e) {
            return new Answer<>(wanted, null, e.getMessage());
          }
        });
  }

  /** Lets it be computed after all. */
  public void again() {
    if (found == null) {
      status.set(Status.NOTHING);
    }
  }

  /**
   * Ends the computation under way, if there is one.
   *
   * @param words what a person reads then
   */
  public void cancel(String words) {
    task.cancel();
    if (status.get().state() == State.WORKING) {
      status.set(new Status(State.CANCELLED, words));
    }
  }

  /** Ends the computation under way without a word; it is not used afterwards. Any thread. */
  public void dispose() {
    task.cancel();
  }

  private void take(Answer<T> answer) {
    if (answer.found() == null) {
      status.set(new Status(State.FAILED, answer.complaint()));
      return;
    }
    found = answer.found();
    status.set(new Status(State.READY, ""));
    onReady.run();
  }
}
