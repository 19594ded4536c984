package org.voltscape.engine.stats;

/**
 * An interval of numbers, both ends included.
 *
 * @param low lower end; NaN where the interval is not known
 * @param high upper end; NaN where it is not known, infinite where there is none
 */
public record Interval(double low, double high) {
  /** One that is not known. */
  public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

  /** Whether both ends are numbers. */
  public boolean known() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  /** Half of the width; infinite where an end is not known or is not there. */
  public double halfWidth() {
    return known() ? (high - low) / 2 : Double.POSITIVE_INFINITY;
  }

  /** Whether a number lies in it. */
  public boolean contains(double x) {
    return low <= x && x <= high;
  }

  /** Cut to what can be; unknown ends stay unknown. */
  public Interval within(double least, double most) {
    return new Interval(Math.max(least, low), Math.min(most, high));
  }

  /** The smallest interval that holds both; an interval that is not known adds nothing. */
  public Interval with(Interval other) {
    if (Double.isNaN(other.low)) {
      return this;
    }
    return Double.isNaN(low)
        ? other
        : new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }
}
