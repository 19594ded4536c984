package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/**
 * The average error increase over a range of voltages, computed in the background as results
 * arrive. FX thread only.
 */
public final class IncreaseModel {
  /** What was asked and what came out. */
  private record Answer(long request, AverageErrorIncrease increase) {}

  private final BackgroundTask<Answer> task;
  private final ReadOnlyObjectWrapper<AverageErrorIncrease> increase =
      new ReadOnlyObjectWrapper<>(this, "increase");
  private Snapshot run;
  private long requested;
  private long answered;
  private double from = Double.NaN;
  private double to = Double.NaN;
  private BiConsumer<Double, Double> onRange = (lowest, highest) -> {};

  /**
   * @param threads where it is computed
   */
  public IncreaseModel(TaskThreads threads) {
    task =
        new BackgroundTask<>(
            threads,
            BackgroundTask.Outdated.DELIVER,
            answer -> {
              answered = answer.request();
              increase.set(answer.increase());
            });
  }

  /** Told of every other range, as {@link #setRange} takes it. */
  void setOnRange(BiConsumer<Double, Double> receiver) {
    onRange = receiver;
  }

  /** Ends what is under way. */
  void cancel() {
    task.cancel();
    answered = requested;
  }

  /** Whether all that was asked for has arrived. */
  boolean settled() {
    return answered == requested;
  }

  /** Takes a newer result; another sweep begins with its whole range again. */
  void setSnapshot(Snapshot next) {
    if (run != null && !ends(run).equals(ends(next))) {
      from = Double.NaN;
      to = Double.NaN;
      onRange.accept(from, to);
    }
    boolean other = run == null || run.study() != next.study() && !sameSchemes(run, next);
    run = next;
    if (other) {
      // Its schemes are not those of the answer shown.
      increase.set(null);
    }
    ask();
  }

  private static boolean sameSchemes(Snapshot a, Snapshot b) {
    return a.study().schemes().equals(b.study().schemes());
  }

  private static List<Double> ends(Snapshot run) {
    List<Double> all = run.study().voltages();
    return List.of(all.get(0), all.get(all.size() - 1));
  }

  /**
   * Takes another range.
   *
   * @param lowest in V; NaN for the sweep's lower end
   * @param highest in V; NaN for the sweep's upper end
   */
  public void setRange(double lowest, double highest) {
    from = lowest;
    to = highest;
    onRange.accept(from, to);
    ask();
  }

  /** Lower end of the range in V; NaN before the first result. */
  public double from() {
    return Double.isNaN(from) && run != null ? ends(run).get(0) : from;
  }

  /** Upper end of the range in V; NaN before the first result. */
  public double to() {
    return Double.isNaN(to) && run != null ? ends(run).get(1) : to;
  }

  /** The result that the answer is of, or will be in a moment; null before the first. */
  Snapshot run() {
    return run;
  }

  /** The answer; null where there is none, or no voltage in the range. */
  public ReadOnlyObjectProperty<AverageErrorIncrease> increaseProperty() {
    return increase.getReadOnlyProperty();
  }

  private void ask() {
    if (run == null) {
      return;
    }
    Snapshot asked = run;
    double lowest = from();
    double highest = to();
    long mine = ++requested;
    task.request(outdated -> new Answer(mine, AverageErrorIncrease.of(asked, lowest, highest)));
  }
}
