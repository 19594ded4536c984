package org.voltscape.engine.shmoo;

import org.voltscape.engine.stats.Interval;

/**
 * What a cell of a plane came to. Shares are of dies; their intervals are exact and hold although
 * more dies are tested where it pays (see {@link ShmooLooks}).
 *
 * @param images tested on each die: those of the plane, or fewer where all dies are far from the
 *     accuracies that count
 * @param dies tested
 * @param holding of these, how many hold the accuracy
 * @param crashed of these, how many have crashed
 * @param holds 95 % interval of the share of all dies that hold
 * @param crashes 95 % interval of the share of all dies that have crashed
 * @param accuracy mean over the dies tested, a share of the images
 * @param memoryProbability failure probability of a cell of the memory
 * @param timingProbability of a product, the mean over the array's units that carry weights; 0
 *     where no unit can be late
 */
public record ShmooCell(
    int images,
    int dies,
    int holding,
    int crashed,
    Interval holds,
    Interval crashes,
    double accuracy,
    double memoryProbability,
    double timingProbability) {
  /** Share of the dies tested that hold. */
  public double share() {
    return (double) holding / dies;
  }

  /** Share of the dies tested that have crashed. */
  public double crashShare() {
    return (double) crashed / dies;
  }

  /** Whether it is certain on which side of a share both shares are. */
  boolean decided(double share) {
    return apart(holds, share) && apart(crashes, share);
  }

  private static boolean apart(Interval interval, double share) {
    return interval.low() >= share || interval.high() < share;
  }
}
