package org.voltscape.engine.stats;

/**
 * A sample's mean with its 95 % interval.
 *
 * @param count number of observations
 * @param mean their mean
 * @param sd sample standard deviation; NaN for fewer than two observations
 * @param low lower end of the interval; NaN where it is not known
 * @param high upper end of the interval; NaN where it is not known
 * @param method how the interval was made, for people
 */
public record Summary(int count, double mean, double sd, double low, double high, Method method) {

  /** How an interval was made. */
  public enum Method {
    /** One observation says nothing of its spread. */
    UNKNOWN("not known from one trial"),
    /** Student's t over trials. */
    STUDENT("Student's t over trials"),
    /** Bootstrap-t over trials, for means near 0 or 1 and for errors whose spread is skewed. */
    BOOTSTRAP_T("bootstrap-t over trials"),
    /** Wilson's score interval over images: one die, so nothing varies but the images. */
    WILSON("Wilson's score over images"),
    /** Normal interval over test examples: one die, so nothing varies but the examples. */
    NORMAL("normal over test examples"),
    /** An error beyond all bounds in one of the trials. */
    UNBOUNDED("not known: an error beyond all bounds");

    private final String text;

    Method(String text) {
      this.text = text;
    }

    /** For people. */
    public String text() {
      return text;
    }
  }

  /** Half of the interval's width; infinite where the interval is not known. */
  public double halfWidth() {
    return Double.isNaN(high) ? Double.POSITIVE_INFINITY : (high - low) / 2;
  }
}
