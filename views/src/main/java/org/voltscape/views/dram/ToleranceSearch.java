package org.voltscape.views.dram;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.Pace;
import org.voltscape.views.fx.TaskThreads;

/** Has a source find what tensors bear, with its progress. FX thread only. */
final class ToleranceSearch {
  /** Progress is told no more often. */
  private static final String WORDS = "Finding out what the tensors bear";

  private record Found(long request, @Nullable Tolerances tolerances, String trouble) {}

  private final TaskThreads threads;
  private final EngineContext engine;
  private final Consumer<Tolerances> receiver;
  private final BackgroundTask<Found> task;
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private long request;

  ToleranceSearch(TaskThreads threads, EngineContext engine, Consumer<Tolerances> receiver) {
    this.threads = threads;
    this.engine = engine;
    this.receiver = receiver;
    task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, this::take);
  }

  /** Begins; one under way ends. */
  void begin(ToleranceSource source, Study study, FaultKind errors) {
    long mine = ++request;
    Throttle progress = new Throttle(mine);
    share.set(0);
    trouble.set("");
    words.set(WORDS + "…");
    task.request(
        outdated -> {
          try {
            return new Found(mine, source.find(study, errors, engine, progress, outdated), "");
          } catch (CancellationException e) {
            return new Found(mine, null, "");
          } catch (BadInputException e) {
            return new Found(mine, null, String.valueOf(e.getMessage()));
          }
        });
  }

  /** Ends the one under way. */
  void cancel() {
    request++;
    task.cancel();
    words.set("");
  }

  private void take(Found found) {
    if (found.request() != request) {
      return;
    }
    words.set("");
    trouble.set(found.trouble());
    if (found.tolerances() != null) {
      receiver.accept(found.tolerances());
    }
  }

  boolean busy() {
    return !words.get().isEmpty();
  }

  /** What is being done, in words; empty for nothing. */
  ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** Why the last one found nothing; empty where it did. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** How much is done, 0 to 1. */
  ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /** Hands progress to the FX thread, at most fifteen times a second. */
  private final class Throttle implements ToleranceSource.Progress {
    private final long mine;
    private final Pace pace = new Pace();

    Throttle(long mine) {
      this.mine = mine;
    }

    @Override
    public void at(double done, String about) {
      if (!pace.isDue()) {
        return;
      }
      threads
          .fx()
          .execute(
              () -> {
                if (mine == request) {
                  share.set(done);
                  words.set(WORDS + ": " + about);
                }
              });
    }
  }
}
