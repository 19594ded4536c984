package org.voltscape.views.workbench;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableNumberValue;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Keeps work in the list of jobs while it goes on, with the time it still takes by what it has
 * done. Work of less than half a second is not listed. Nobody has to hold on to it. FX thread only.
 */
public final class ListedWork {
  private static final Duration MOMENT = Duration.millis(500);

  /** Earlier, how much is done says nothing about how long the rest takes. */
  private static final double LEAST_SHARE = 0.02;

  private static final double LEAST_SECONDS = 1;

  /**
   * Work to list.
   *
   * @param name what it is, for people
   * @param words what is being done, for people; empty while there is no work
   * @param progress share of it that is done, 0 to 1; negative while that is not known
   * @param cancel ends it; {@code words} is empty from then on
   */
  public record Work(
      String name, ObservableValue<String> words, ObservableNumberValue progress, Runnable cancel) {
    /** Work whose progress nobody knows. */
    public static Work unmeasured(String name, ObservableValue<String> words, Runnable cancel) {
      return new Work(name, words, new SimpleDoubleProperty(-1), cancel);
    }
  }

  private final Work work;
  private final ViewJob job;
  private final Consumer<Runnable> soon;
  private final LongSupplier nanos;
  private boolean going;
  private boolean listed;
  private long start;

  /** Grows with every piece of work. */
  private long number;

  private ListedWork(
      Work work, Function<Runnable, ViewJob> jobs, Consumer<Runnable> soon, LongSupplier nanos) {
    this.work = work;
    this.job = jobs.apply(work.cancel());
    this.soon = soon;
    this.nanos = nanos;
  }

  /**
   * Lists work from now on.
   *
   * @param jobs makes a job of what ends it
   */
  public static void list(Work work, Function<Runnable, ViewJob> jobs) {
    list(work, jobs, ListedWork::inAMoment, System::nanoTime);
  }

  /**
   * The same by another clock.
   *
   * @param soon calls back half a second later
   */
  static void list(
      Work work, Function<Runnable, ViewJob> jobs, Consumer<Runnable> soon, LongSupplier nanos) {
    ListedWork listed = new ListedWork(work, jobs, soon, nanos);
    work.words().addListener((o, was, is) -> listed.follow());
    work.progress().addListener((o, was, is) -> listed.show());
    listed.follow();
  }

  private static void inAMoment(Runnable action) {
    PauseTransition pause = new PauseTransition(MOMENT);
    pause.setOnFinished(e -> action.run());
    pause.play();
  }

  private void follow() {
    boolean now = !work.words().getValue().isEmpty();
    if (now && !going) {
      going = true;
      start = nanos.getAsLong();
      long mine = ++number;
      soon.accept(
          () -> {
            if (going && mine == number) {
              listed = true;
              show();
            }
          });
    } else if (!now && going) {
      going = false;
      if (listed) {
        listed = false;
        job.finished();
      }
    } else {
      show();
    }
  }

  private void show() {
    if (!listed) {
      return;
    }
    double share = work.progress().doubleValue();
    double seconds = (nanos.getAsLong() - start) / 1e9;
    boolean tells = share >= LEAST_SHARE && seconds >= LEAST_SECONDS;
    job.update(
        work.name(),
        share,
        work.words().getValue(),
        tells ? seconds * (1 - share) / share : Double.NaN);
  }
}
