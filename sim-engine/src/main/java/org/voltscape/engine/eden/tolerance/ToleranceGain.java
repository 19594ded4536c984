package org.voltscape.engine.eden.tolerance;

import org.voltscape.engine.stats.Interval;

/**
 * How many times the error rate of one network another tolerates.
 *
 * @param factor the one rate over the other; NaN where either is not known
 * @param interval its 95 % interval over errors, of these two networks and the same images; an end
 *     is not a number where it is not known
 */
public record ToleranceGain(double factor, Interval interval) {
  /**
   * The gain from one network to another. Its interval is made of both intervals by the method of
   * variance estimates recovery on logarithms (Zou and Donner, Statistics in Medicine 27, 2008).
   */
  public static ToleranceGain of(Tolerance before, Tolerance after) {
    double gain = StrictMath.log(after.rate() / before.rate());
    double down = distance(after.rate(), after.interval().low(), before, before.interval().high());
    double up = distance(after.rate(), after.interval().high(), before, before.interval().low());
    return new ToleranceGain(
        StrictMath.exp(gain), new Interval(StrictMath.exp(gain - down), StrictMath.exp(gain + up)));
  }

  private static double distance(double after, double end, Tolerance before, double otherEnd) {
    return StrictMath.hypot(StrictMath.log(end / after), StrictMath.log(otherEnd / before.rate()));
  }
}
