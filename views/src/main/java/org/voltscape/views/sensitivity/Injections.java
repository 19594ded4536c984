package org.voltscape.views.sensitivity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.sensitivity.InjectionSensitivity;
import org.voltscape.engine.training.CostMeter;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.Pace;
import org.voltscape.views.fx.TaskThreads;

/**
 * Flips injected into groups of weights, one injection at a time, with its progress; the last few
 * are kept. FX thread only.
 */
final class Injections {
  /** Kept, so that going back to one is free. */
  private static final int MOST_KEPT = 6;

  /** Progress is told no more often. */
  private record Injection(Object key, SensitivityCase.Injected found) {}

  private final TaskThreads threads;
  private final BackgroundTask<Injection> task;
  private final Runnable onFound;
  private final Map<Object, SensitivityCase.Injected> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, SensitivityCase.Injected> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private final ReadOnlyStringWrapper running = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private @Nullable Object runningOf;
  private long request;

  /**
   * @param threads where flips are injected, which may take minutes
   * @param onFound called after each
   */
  Injections(TaskThreads threads, Runnable onFound) {
    this.threads = threads;
    this.onFound = onFound;
    task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::take);
  }

  /** What is being injected, in words; empty for nothing. */
  ReadOnlyStringProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How much of it is done, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /**
   * What an injection found; null where there was none.
   *
   * @param of what network and examples depend on
   */
  SensitivityCase.@Nullable Injected found(Object of, InjectionSensitivity.Recipe recipe) {
    return kept.get(List.of(of, recipe));
  }

  /** Whether one is on its way. */
  boolean busy() {
    return runningOf != null;
  }

  /**
   * Begins one.
   *
   * @param of what network and examples depend on
   * @param words what a person reads meanwhile
   */
  void begin(SensitivityBase of, InjectionSensitivity.Recipe recipe, String words) {
    runningOf = of.key();
    Throttle watch = new Throttle(++request);
    progress.set(0);
    running.set(words);
    Object key = List.of(of.key(), recipe);
    task.request(outdated -> new Injection(key, of.of().inject(recipe, watch, outdated)));
  }

  /** Ends the one under way if it is of another network or other examples. */
  void keepOnly(Object of) {
    if (runningOf != null && !runningOf.equals(of)) {
      cancel();
    }
  }

  /** Ends the one under way; what was injected before stays. */
  void cancel() {
    request++;
    task.cancel();
    runningOf = null;
    running.set("");
  }

  /** Ends the one under way and forgets those before. */
  void clear() {
    kept.clear();
    cancel();
  }

  private void take(Injection result) {
    runningOf = null;
    running.set("");
    kept.put(result.key(), result.found());
    onFound.run();
  }

  /** Hands progress to the FX thread, at most fifteen times a second. Worker thread. */
  private final class Throttle implements CostMeter.Watch {
    private final long mine;
    private final Pace pace = new Pace();

    Throttle(long mine) {
      this.mine = mine;
    }

    @Override
    public void passes(long done, long total) {
      if (!pace.isDue()) {
        return;
      }
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
