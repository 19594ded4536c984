package org.voltscape.engine.eden.tolerance;

import java.util.List;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Summary;

/**
 * The error rate that a network tolerates: the one at which the mean accuracy of all trials has
 * fallen by so much.
 *
 * @param rate bit error rate; NaN where the accuracy never falls so far, or is lower already at the
 *     lowest rate
 * @param interval its 95 % interval over errors, of the same images; an end is not a number where
 *     it is beyond the rates tried
 * @param baseline accuracy without errors, as stored
 * @param trials how many the rate was found from
 * @param curve accuracies over all rates that were tried, ascending
 */
public record Tolerance(
    double rate, Interval interval, double baseline, int trials, List<Point> curve) {
  public Tolerance {
    curve = List.copyOf(curve);
  }

  /**
   * One rate.
   *
   * @param rate bit error rate
   * @param accuracy of the trials: their number, mean and interval
   */
  public record Point(double rate, Summary accuracy) {}

  /** Whether there is a rate. */
  public boolean reached() {
    return !Double.isNaN(rate);
  }
}
