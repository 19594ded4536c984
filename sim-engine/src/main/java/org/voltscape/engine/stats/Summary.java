package org.voltscape.engine.stats;

import org.jspecify.annotations.Nullable;

/**
 * A sample's mean with its two intervals.
 *
 * @param count number of observations
 * @param mean their mean
 * @param sd sample standard deviation; NaN for fewer than two observations
 * @param outer the 95 % interval, whatever observations not made would be; as far as the method
 *     says
 * @param seen the spread of what was observed: where the mean lies if nothing unlike it is unseen;
 *     not known for fewer than two observations. It is no 95 % interval by itself
 * @param unseen the largest share of all dies (or of whatever is observed) that may be of a kind
 *     not seen; NaN where nothing is said of unseen ones
 * @param method how the outer interval was made
 * @param looks how often one may have looked for the intervals to hold; the outer interval of a
 *     scout, which nobody sees before its end, always holds
 * @param scouted the dies that the outer interval and what is said of unseen ones are of; null
 *     where it is the observations themselves
 */
public record Summary(
    int count,
    double mean,
    double sd,
    Interval outer,
    Interval seen,
    double unseen,
    Method method,
    Looks looks,
    @Nullable Scouted scouted) {
  /** A result whose outer interval is of the observations themselves. */
  public Summary(
      int count,
      double mean,
      double sd,
      Interval outer,
      Interval seen,
      double unseen,
      Method method,
      Looks looks) {
    this(count, mean, sd, outer, seen, unseen, method, looks, null);
  }

  /** How an outer interval was made. */
  public enum Method {
    /** One observation says nothing of its spread. */
    UNKNOWN,
    /** A bound for quantities that have a least and a largest value. */
    BOUND,
    /** The same below; above, where there is no largest value, the spread of what was seen. */
    BOUND_BELOW,
    /** The spread of what was seen, of quantities without a least and a largest value. */
    SEEN,
    /** Wilson's score interval over images: one die, so nothing varies but the images. */
    WILSON,
    /** Normal interval over test examples: one die, so nothing varies but the examples. */
    NORMAL,
    /** An error beyond all bounds in one of the trials. */
    UNBOUNDED
  }

  /** A result without an interval. */
  static Summary without(int count, double mean, Method method) {
    return new Summary(
        count,
        mean,
        Double.NaN,
        Interval.UNKNOWN,
        Interval.UNKNOWN,
        Double.NaN,
        method,
        Looks.PLANNED);
  }

  /** Lower end of the outer interval; NaN where it is not known. */
  public double low() {
    return outer.low();
  }

  /** Upper end of the outer interval; NaN where it is not known. */
  public double high() {
    return outer.high();
  }

  /**
   * How the outer interval was made, without the names that only statisticians know.
   *
   * @param example what the network is tested on: {@code image}
   */
  public String methodInWords(String example) {
    return Looks.inWords(methodText()).replace("image", example);
  }

  /** How the outer interval was made, by the names of its methods. */
  public String methodText() {
    return switch (method) {
      case UNKNOWN -> "not known from one trial";
      case BOUND ->
          scouted == null ? looks.method() : Looks.PLANNED.method(" over " + scouted.text());
      case BOUND_BELOW ->
          looks.method(" below; above, the wider of bootstrap-t and the spread seen");
      case SEEN -> looks == Looks.PLANNED ? "spread seen" : "spread seen, 97 % at each look";
      case WILSON -> "Wilson's score over images";
      case NORMAL -> "normal over test examples";
      case UNBOUNDED -> "not known: an error beyond all bounds";
    };
  }
}
