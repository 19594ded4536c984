package org.voltscape.engine.rare;

import org.voltscape.engine.stats.Interval;

/**
 * The mean drop of the accuracy at one failure probability, as a share of the images.
 *
 * @param probability failure probability of a cell, or bit error rate
 * @param faultyCells mean number of faulty cells of a die
 * @param faultless share of dies without any
 * @param drop mean over all dies; negative where faults do good
 * @param interval of the drop, by the spread of the sets of faulty cells that were tested
 * @param sure interval of the drop whatever sets that were not tested do
 * @param beyond share of dies of which only is used that no accuracy is below 0 or above 1; both
 *     intervals allow for them
 */
public record LowRateEstimate(
    double probability,
    double faultyCells,
    double faultless,
    double drop,
    Interval interval,
    Interval sure,
    double beyond) {
  /** Width of the interval over the drop; infinite where the interval holds 0. */
  public double relativeWidth() {
    return interval.low() > 0 || interval.high() < 0
        ? (interval.high() - interval.low()) / Math.abs(drop)
        : Double.POSITIVE_INFINITY;
  }
}
