package org.voltscape.engine.results;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Faultless;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedScale;
import org.voltscape.engine.stats.PairedSpread;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.trial.TrialResult;

/**
 * The trials of one design at one operating point, each at its place: an operation that puts two
 * together is associative and commutative, as sums are of whole numbers and values are added up in
 * the order of their trials only when they are summed up. Not thread-safe.
 */
public final class PointTally {
  private final OutcomeTally outcomes;
  private final @Nullable ImageCounts images;
  private long scheduled;
  private long words;

  /** What a trial without a fault came to, all of them the same; NaN for none. */
  private double faultless = Double.NaN;

  /** The same of trials without a failing cell that is counted. */
  private double uncounted = Double.NaN;

  private TrainingTally training = TrainingTally.NONE;

  /**
   * A tally without a trial.
   *
   * @param task of the network
   * @param images that every trial tests
   * @param eachImage whether the trials that were right are counted for each image
   */
  public PointTally(Task task, int images, boolean eachImage) {
    outcomes = OutcomeTally.of(task, images);
    this.images = eachImage ? new ImageCounts(images) : null;
  }

  /** A tally without a trial, of trials that test images of their own. */
  PointTally(PairedScale scale) {
    outcomes = OutcomeTally.of(scale);
    images = null;
  }

  /**
   * Adds a trial.
   *
   * @param trial its number; each is added once
   * @throws ClassCastException for a trial of another task
   */
  public void add(int trial, TrialResult result) {
    outcomes.add(trial, result);
    if (images != null && result instanceof TrialResult.Classification c) {
      images.add(c.images());
    }
    scheduled += result.faults().scheduled();
    words += result.faults().words();
    if (result.faults().scheduled() == 0) {
      uncounted = outcomes.value(result);
      faultless = result.faults().words() == 0 ? uncounted : faultless;
    }
    training = training.with(trial, result.training());
  }

  /**
   * Adds the trials of another tally of the same task, none of which is in this one.
   *
   * @throws IllegalArgumentException for a tally of other images
   */
  public void addAll(PointTally other) {
    outcomes.addAll(other.outcomes);
    if (images != null && other.images != null) {
      images.addAll(other.images);
    }
    scheduled += other.scheduled;
    words += other.words;
    faultless = Double.isNaN(faultless) ? other.faultless : faultless;
    uncounted = Double.isNaN(uncounted) ? other.uncounted : uncounted;
    training = training.plus(other.training);
  }

  /** Number of trials. */
  public int count() {
    return outcomes.count();
  }

  /**
   * Accuracy, or application error, over the trials with its interval.
   *
   * @param singleDie whether every trial would be the same, so that the interval is over examples
   * @param looks how often the result is looked at
   * @return null without a trial
   */
  public @Nullable Summary summary(boolean singleDie, Looks looks) {
    if (count() == 0) {
      return null;
    }
    return singleDie ? outcomes.ofOneDie() : outcomes.ofTrials(looks);
  }

  /**
   * What trials without a fault come to.
   *
   * @param share of the trials that can have one, at most
   * @param allCounted whether all cells that can fail are counted
   * @return null where nothing is known
   */
  @Nullable Faultless faultless(double share, boolean allCounted) {
    // Without its words as they are meant a trial is faultless only if no cell can have failed.
    double value = allCounted ? uncounted : faultless;
    return Double.isNaN(value) || share >= 1 ? null : new Faultless(value, share);
  }

  /**
   * Intervals over dies and images.
   *
   * @param dies {@link #summary} with those over dies
   */
  @Nullable WithImages withImages(@Nullable Summary dies) {
    return dies == null || images == null ? null : WithImages.of(dies, images);
  }

  /** What single trials came to. */
  TrialValues values() {
    return outcomes.values();
  }

  /** How far trials and images differ, where each tests images of its own; else null. */
  @Nullable PairedSpread spread() {
    return outcomes.spread();
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
    return outcomes.meanAgreement();
  }

  private double mean(long sum) {
    return count() == 0 ? Double.NaN : (double) sum / count();
  }
}
