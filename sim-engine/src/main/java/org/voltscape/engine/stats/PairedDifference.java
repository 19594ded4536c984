package org.voltscape.engine.stats;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much larger one quantity is than another observed in the same trials, so that what varies
 * from die to die cancels. It says three things: on how many dies it is larger, how much larger it
 * is on average over the dies seen, and whether it is larger whatever unseen dies do.
 *
 * @param trials trials in which both were observed
 * @param mean mean difference
 * @param sd sample standard deviation of the differences; NaN for fewer than two trials
 * @param outer the 95 % interval of the mean whatever unseen dies do; not known where the quantity
 *     has no least and largest value
 * @param seen spread of the dies seen; not known for fewer than two trials
 * @param unseen the largest share of all dies that may be of a kind not seen
 * @param more trials in which the one was larger
 * @param less trials in which it was smaller; in the rest both were equal
 * @param moreShare 95 % interval of the share of dies on which it is larger, of those on which they
 *     differ (Clopper and Pearson; at any look a betting sequence); all of [0, 1] where none differ
 * @param looks how often one may have looked for the intervals to hold
 * @param scouted number of further dies that the outer interval is of; 0 where it is of the trials
 */
public record PairedDifference(
    int trials,
    double mean,
    double sd,
    Interval outer,
    Interval seen,
    double unseen,
    int more,
    int less,
    Interval moreShare,
    Looks looks,
    int scouted) {

  /**
   * The differences {@code values - reference} of the trials that have both.
   *
   * @param values one a trial, at the trial's place; NaN where there is none
   * @param reference likewise; the shorter array tells how many trials can be common
   * @param range of both quantities, from their least to their largest value; infinite where there
   *     is none
   * @param step the smallest difference that can be observed; 0 for none
   * @param looks how often the result is looked at
   * @return null where no trial has both, or a difference is not finite
   */
  public static @Nullable PairedDifference of(
      double[] values, double[] reference, double range, double step, Looks looks) {
    int length = Math.min(values.length, reference.length);
    double[] differences = new double[length];
    int n = 0;
    int more = 0;
    int less = 0;
    for (int k = 0; k < length; k++) {
      if (!Double.isNaN(values[k]) && !Double.isNaN(reference[k])) {
        double difference = values[k] - reference[k];
        if (!Double.isFinite(difference)) {
          return null;
        }
        more += difference > 0 ? 1 : 0;
        less += difference < 0 ? 1 : 0;
        differences[n++] = difference;
      }
    }
    if (n == 0) {
      return null;
    }
    Summary summary =
        Intervals.ofQuantities(Arrays.copyOf(differences, n), 0.0 - range, range, step, looks);
    return new PairedDifference(
        n,
        summary.mean(),
        summary.sd(),
        summary.method() == Summary.Method.BOUND ? summary.outer() : Interval.UNKNOWN,
        summary.seen(),
        Shares.unseen(n),
        more,
        less,
        share(more, less, looks),
        looks,
        0);
  }

  /** The interval of the share of dies on which it is larger, of those that differ. */
  private static Interval share(int more, int less, Looks looks) {
    if (looks != Looks.ANY || more + less == 0) {
      return Shares.clopperPearson(more, more + less, looks.alpha());
    }
    return BettingSequence.of(Sample.ofHits(new int[] {less, more}, 1), 0, 1, looks.alpha());
  }

  /** How the outer interval was made, for people; empty where there is none. */
  public String methodText() {
    if (!outer.known()) {
      return "";
    }
    return scouted == 0
        ? looks.method()
        : Looks.PLANNED.method(String.format(Locale.ROOT, " over %,d scout dies", scouted));
  }

  /**
   * The same with the outer interval of further dies, widened to hold this mean.
   *
   * @param further the difference on them, each of both on the same images
   */
  public PairedDifference withOuterOf(PairedDifference further) {
    return new PairedDifference(
        trials,
        mean,
        sd,
        further.outer.with(new Interval(mean, mean)),
        seen,
        unseen,
        more,
        less,
        moreShare,
        looks,
        further.trials);
  }

  /**
   * Cuts the intervals to where the mean must lie.
   *
   * @param known of the difference on dies without a fault
   * @param range of both quantities, from their least to their largest value
   */
  public PairedDifference limit(Faultless known, double range) {
    Interval must = known.mean(0.0 - range, range);
    return new PairedDifference(
        trials,
        mean,
        sd,
        Faultless.limit(outer, must, mean),
        Faultless.seen(seen, must, mean),
        Math.min(unseen, known.share()),
        more,
        less,
        moreShare,
        looks,
        scouted);
  }

  /** Trials in which both were equal. */
  public int equal() {
    return trials - more - less;
  }

  /** Whether the dies seen tell the mean difference apart from 0. */
  public boolean seenClear() {
    return clear(seen);
  }

  /** Whether the mean difference is not 0 whatever unseen dies do. */
  public boolean clear() {
    return clear(outer);
  }

  private static boolean clear(Interval interval) {
    return interval.low() > 0 || interval.high() < 0;
  }

  /**
   * How much dies of a kind that was not seen would have to differ the other way, on average, to
   * make the mean difference 0, if there were as many of them as there may be; from the end of the
   * spread seen that is nearest to 0. NaN where the spread seen does not tell the difference apart
   * from 0.
   */
  public double reversal() {
    if (!seenClear()) {
      return Double.NaN;
    }
    double nearest = mean > 0 ? seen.low() : -seen.high();
    return nearest * (1 - unseen) / unseen;
  }
}
