package org.voltscape.engine.results;

import java.util.Arrays;
import org.voltscape.engine.stats.Intervals;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.trial.TrialResult;

/**
 * The trials of one design at one operating point, each at its place: an operation that puts two
 * together is associative and commutative, as sums are of whole numbers and values are added up in
 * the order of their trials only when they are summed up. Not thread-safe.
 */
public final class PointTally {
  private final int images;
  private boolean regression;
  private double[] values = new double[0];
  private int length;
  private int count;
  private double deviation;
  private long correct;
  private long squares;
  private long agreeing;
  private long scheduled;
  private long words;
  private TrainingTally training = TrainingTally.NONE;

  /**
   * A tally without a trial.
   *
   * @param images that every trial tests
   */
  public PointTally(int images) {
    this.images = images;
  }

  /**
   * Adds a trial.
   *
   * @param trial its number; each is added once
   */
  public void add(int trial, TrialResult result) {
    count++;
    scheduled += result.faults().scheduled();
    words += result.faults().words();
    training = training.with(trial, result.training());
    if (result instanceof TrialResult.Regression r) {
      regression = true;
      put(trial, r.error());
      deviation = r.deviation();
    } else if (result instanceof TrialResult.Classification c) {
      // Of more accuracies than a snapshot carries their whole-number sums are enough.
      if (trial < TrialValues.MOST) {
        put(trial, (double) c.correct() / images);
      }
      length = Math.max(length, trial + 1);
      correct += c.correct();
      squares += (long) c.correct() * c.correct();
      agreeing += c.agreeing();
    }
  }

  /**
   * Adds the trials of another tally, none of which is in this one.
   *
   * @throws IllegalArgumentException for a tally of other images
   */
  public void addAll(PointTally other) {
    if (other.images != images) {
      throw new IllegalArgumentException(other.images + " images beside " + images);
    }
    for (int k = 0; k < Math.min(other.length, other.values.length); k++) {
      if (!Double.isNaN(other.values[k])) {
        put(k, other.values[k]);
      }
    }
    length = Math.max(length, other.length);
    regression |= other.regression;
    deviation = Math.max(deviation, other.deviation);
    count += other.count;
    correct += other.correct;
    squares += other.squares;
    agreeing += other.agreeing;
    scheduled += other.scheduled;
    words += other.words;
    training = training.plus(other.training);
  }

  private void put(int trial, double value) {
    if (trial >= values.length) {
      int old = values.length;
      values = Arrays.copyOf(values, Math.max(trial + 1, old * 2));
      Arrays.fill(values, old, values.length, Double.NaN);
    }
    values[trial] = value;
    length = Math.max(length, trial + 1);
  }

  /** Number of trials. */
  public int count() {
    return count;
  }

  /**
   * Accuracy, or application error, over the trials with its interval.
   *
   * @param singleDie whether every trial would be the same, so that the interval is over examples
   * @return null without a trial
   */
  public Summary summary(boolean singleDie) {
    if (count == 0) {
      return null;
    }
    if (singleDie) {
      return regression
          ? Intervals.ofExamples(values[0], deviation)
          : Intervals.ofImages((int) correct, images);
    }
    if (regression) {
      return Intervals.ofErrors(known(), count);
    }
    return length > TrialValues.MOST
        ? Intervals.ofSums(count, correct, squares, images)
        : Intervals.ofTrials(Arrays.copyOf(known(), count));
  }

  /** The values of the trials made, in the order of the trials, with room behind them. */
  private double[] known() {
    return count == length
        ? values
        : Arrays.stream(values, 0, length).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** What single trials came to. */
  TrialValues values() {
    return TrialValues.copyOf(values, length);
  }

  /** What became of the trainings. */
  TrainingTally training() {
    return training;
  }

  /** Mean number of faults scheduled per trial; NaN without a trial. */
  double meanScheduled() {
    return mean(scheduled);
  }

  /** Mean number of words per trial whose effective value is not the nominal one. */
  double meanWords() {
    return mean(words);
  }

  /**
   * Mean share of images classified as by the fault-free network; NaN where it computes numbers.
   */
  double meanAgreement() {
    return regression ? Double.NaN : mean(agreeing) / images;
  }

  private double mean(long sum) {
    return count == 0 ? Double.NaN : (double) sum / count;
  }
}
