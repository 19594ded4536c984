package org.voltscape.engine.results;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.training.TrainingProgress;

/**
 * How the trainings behind the trials of one point went, epoch by epoch. Immutable; means are taken
 * in the order of the trials.
 */
public final class TrainingHistories {
  /** Those of a point without a training. */
  public static final TrainingHistories NONE = new TrainingHistories(new TreeMap<>());

  private final SortedMap<Integer, List<TrainingProgress>> trials;

  private TrainingHistories(SortedMap<Integer, List<TrainingProgress>> trials) {
    this.trials = Collections.unmodifiableSortedMap(trials);
  }

  /** With one more trial; beyond {@link TrialValues#MOST} the first ones tell it. */
  TrainingHistories with(int k, List<TrainingProgress> history) {
    if (history.isEmpty() || k >= TrialValues.MOST) {
      return this;
    }
    SortedMap<Integer, List<TrainingProgress>> all = new TreeMap<>(trials);
    all.put(k, history);
    return new TrainingHistories(all);
  }

  /** With those of other trials. */
  TrainingHistories plus(TrainingHistories other) {
    if (other.trials.isEmpty() || trials.isEmpty()) {
      return trials.isEmpty() ? other : this;
    }
    SortedMap<Integer, List<TrainingProgress>> all = new TreeMap<>(trials);
    all.putAll(other.trials);
    return new TrainingHistories(all);
  }

  /** That of the first trial alone. */
  TrainingHistories first() {
    return trials.isEmpty() ? this : NONE.with(trials.firstKey(), firstHistory());
  }

  private List<TrainingProgress> firstHistory() {
    return trials.values().iterator().next();
  }

  /** Number of trainings. */
  public int trials() {
    return trials.size();
  }

  /** Epochs that every training had. */
  public int epochs() {
    return trials.values().stream().mapToInt(List::size).min().orElse(0);
  }

  /** Steps done after each epoch. */
  public long[] steps() {
    return trials.isEmpty()
        ? new long[0]
        : firstHistory().stream().limit(epochs()).mapToLong(TrainingProgress::steps).toArray();
  }

  /** Mean loss of each epoch over the trainings. */
  public double[] loss() {
    return mean(TrainingProgress::loss);
  }

  /** Mean accuracy, or application error, on examples that are not trained on, of each epoch. */
  public double[] validation() {
    return mean(TrainingProgress::validation);
  }

  private double[] mean(ToDoubleFunction<TrainingProgress> value) {
    double[] means = new double[epochs()];
    for (List<TrainingProgress> one : trials.values()) {
      for (int e = 0; e < means.length; e++) {
        means[e] += value.applyAsDouble(one.get(e)) / trials.size();
      }
    }
    return means;
  }

  /**
   * The steps after which the mean validation is first as good as a level.
   *
   * @param level accuracy, or application error
   * @param task says which of two is better
   * @return NaN where it never is
   */
  public double stepsToReach(double level, Task task) {
    double[] means = validation();
    long[] steps = steps();
    for (int e = 0; e < means.length; e++) {
      if (task.asGood(means[e], level)) {
        return steps[e];
      }
    }
    return Double.NaN;
  }

  /** The mean validation after the last epoch; NaN without a training. */
  public double last() {
    double[] means = validation();
    return means.length == 0 ? Double.NaN : means[means.length - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrainingHistories h && h.trials.equals(trials);
  }

  @Override
  public int hashCode() {
    return trials.hashCode();
  }

  @Override
  public String toString() {
    return trials() + " trainings, validation " + Arrays.toString(validation());
  }
}
