package org.voltscape.engine.results;

import java.util.Arrays;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.trial.TrialResult;

/**
 * What the trials of one point came to, each value at its trial's place; a kind for each task,
 * which knows the interval that suits it. Not thread-safe.
 */
abstract sealed class OutcomeTally {
  private double[] values = new double[0];
  private int length;
  private int count;

  /** A tally without a trial. */
  static OutcomeTally of(Task task, int images) {
    return task.counts() ? new Accuracies(images) : new Errors(images, task.largest());
  }

  final int images;

  private OutcomeTally(int images) {
    this.images = images;
  }

  /**
   * Adds a trial.
   *
   * @param trial its number; each is added once
   * @throws ClassCastException for a trial of another task
   */
  void add(int trial, TrialResult result) {
    count++;
    length = Math.max(length, trial + 1);
    take(trial, result);
  }

  abstract void take(int trial, TrialResult result);

  /**
   * Adds the trials of another tally of the same task, none of which is in this one.
   *
   * @throws IllegalArgumentException for a tally of other images
   */
  void addAll(OutcomeTally other) {
    if (other.images != images) {
      throw new IllegalArgumentException(other.images + " images beside " + images);
    }
    for (int k = 0; k < Math.min(other.length, other.values.length); k++) {
      if (!Double.isNaN(other.values[k])) {
        put(k, other.values[k]);
      }
    }
    length = Math.max(length, other.length);
    count += other.count;
    takeAll(other);
  }

  abstract void takeAll(OutcomeTally other);

  /** The one outcome with its interval over examples, where every trial would be the same. */
  abstract Summary ofOneDie();

  /** The mean outcome of at least one trial with its intervals over trials. */
  abstract Summary ofTrials(Looks looks);

  /** Mean share of images classified as by the fault-free network; NaN where none are counted. */
  abstract double meanAgreement();

  final void put(int trial, double value) {
    if (trial >= values.length) {
      int old = values.length;
      values = Arrays.copyOf(values, Math.max(trial + 1, old * 2));
      Arrays.fill(values, old, values.length, Double.NaN);
    }
    values[trial] = value;
  }

  final int count() {
    return count;
  }

  /** One more than the last trial. */
  final int length() {
    return length;
  }

  /** The values of the trials made, in the order of the trials, with room behind them. */
  final double[] known() {
    return count == length
        ? values
        : Arrays.stream(values, 0, length).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** The value of the first trial. */
  final double first() {
    return values[0];
  }

  /** What single trials came to. */
  TrialValues values() {
    return TrialValues.copyOf(values, length);
  }

  /** Of classification networks: numbers of hits are counted. */
  private static final class Accuracies extends OutcomeTally {
    private long correct;
    private long agreeing;

    /** How many of the trials that are not kept one by one have so many hits; empty for none. */
    private int[] further = new int[0];

    Accuracies(int images) {
      super(images);
    }

    @Override
    void take(int trial, TrialResult result) {
      TrialResult.Classification c = (TrialResult.Classification) result;
      // Of more accuracies than a snapshot carries it is enough how often each came.
      if (trial < TrialValues.MOST) {
        put(trial, c.outcome(images));
      } else {
        count(c.correct(), 1);
      }
      correct += c.correct();
      agreeing += c.agreeing();
    }

    private void count(int hits, int trials) {
      if (further.length == 0) {
        further = new int[images + 1];
      }
      further[hits] += trials;
    }

    @Override
    void takeAll(OutcomeTally other) {
      Accuracies o = (Accuracies) other;
      for (int hits = 0; hits < o.further.length; hits++) {
        count(hits, o.further[hits]);
      }
      correct += o.correct;
      agreeing += o.agreeing;
    }

    @Override
    Summary ofOneDie() {
      return Intervals.ofImages((int) correct, images);
    }

    @Override
    Summary ofTrials(Looks looks) {
      return Intervals.ofAccuracies(sample(), images, looks);
    }

    private Sample sample() {
      if (further.length == 0) {
        return Sample.of(known(), count());
      }
      int[] byHits = further.clone();
      for (double value : values().toArray()) {
        if (!Double.isNaN(value)) {
          byHits[(int) Math.rint(value * images)]++;
        }
      }
      return Sample.ofHits(byHits, images);
    }

    @Override
    double meanAgreement() {
      return count() == 0 ? Double.NaN : (double) agreeing / count() / images;
    }
  }

  /** Of regression networks: errors, all of them kept. */
  private static final class Errors extends OutcomeTally {
    private final double largest;
    private double deviation;

    Errors(int images, double largest) {
      super(images);
      this.largest = largest;
    }

    @Override
    void take(int trial, TrialResult result) {
      TrialResult.Regression r = (TrialResult.Regression) result;
      put(trial, r.error());
      deviation = r.deviation();
    }

    @Override
    void takeAll(OutcomeTally other) {
      deviation = Math.max(deviation, ((Errors) other).deviation);
    }

    @Override
    Summary ofOneDie() {
      return Intervals.ofExamples(first(), deviation);
    }

    @Override
    Summary ofTrials(Looks looks) {
      return Intervals.ofErrors(known(), count(), largest, looks);
    }

    @Override
    double meanAgreement() {
      return Double.NaN;
    }
  }
}
