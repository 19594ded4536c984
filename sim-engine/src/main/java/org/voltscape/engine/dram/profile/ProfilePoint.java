package org.voltscape.engine.dram.profile;

import org.voltscape.engine.dram.reads.ReadTally;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Shares;

/**
 * What was read of a partition at one value of an axis.
 *
 * @param at the value, in the axis's unit
 * @param tally the counts
 * @param interval the exact 95 % interval of the bit error rate over the bits read (Clopper and
 *     Pearson); without errors from 0 to the one-sided bound, about 3 over the bits read
 * @param extrapolated whether the device's own rate is extrapolated there
 */
public record ProfilePoint(double at, ReadTally tally, Interval interval, boolean extrapolated) {
  private static final double ALPHA = 0.05;

  static ProfilePoint of(double at, ReadTally tally, boolean extrapolated) {
    Interval interval =
        tally.wrong() == 0
            ? new Interval(0, Shares.unseen(tally.bits()))
            : Shares.clopperPearson(tally.wrong(), tally.bits(), ALPHA);
    return new ProfilePoint(at, tally, interval, extrapolated);
  }

  /** Whether no error was seen, so that the rate is only bounded from above. */
  public boolean upperBound() {
    return tally.wrong() == 0;
  }

  /** The share of bits read wrongly; without errors the upper bound. */
  public double ber() {
    return upperBound() ? interval.high() : (double) tally.wrong() / tally.bits();
  }
}
