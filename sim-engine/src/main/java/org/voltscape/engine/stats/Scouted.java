package org.voltscape.engine.stats;

import java.util.Locale;

/**
 * What further dies came to that were tested on few images each, its own for every die: each of
 * their accuracies is right on average, so the interval of their mean is one of the mean over all
 * dies. How many they are was fixed before.
 *
 * @param dies the mean over these dies, with its intervals
 * @param images that each of them was tested on
 */
public record Scouted(Summary dies, int images) {
  /**
   * The result of trials with the outer interval of these dies in place of its own, widened to hold
   * the mean of the trials. What is said of unseen dies is said of those that neither would have
   * met.
   *
   * @param trials of the same design and point
   */
  public Summary outerOf(Summary trials) {
    Interval mean = new Interval(trials.mean(), trials.mean());
    return new Summary(
        trials.count(),
        trials.mean(),
        trials.sd(),
        dies.outer().with(mean),
        trials.seen(),
        dies.unseen(),
        Summary.Method.BOUND,
        trials.looks(),
        this);
  }

  /** For example {@code 1,000 scout dies of 16 images}. */
  public String text() {
    return String.format(Locale.ROOT, "%,d scout dies of %,d images", dies.count(), images);
  }
}
