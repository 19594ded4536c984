package org.voltscape.engine.stats;

/**
 * What is known of all dies at once because hardly any has a fault: those without one all come to
 * the same.
 *
 * @param value what dies without a fault come to
 * @param share the largest share of dies that can have a fault, from 0 to 1
 */
public record Faultless(double value, double share) {
  /**
   * Where the mean over all dies must lie, whatever those with a fault come to.
   *
   * @param least what none can be below
   * @param most what none can be above; infinite where there is none
   */
  public Interval mean(double least, double most) {
    double sure = (1 - share) * value;
    return share == 0
        ? new Interval(value, value)
        : new Interval(sure + share * least, sure + share * most);
  }

  /** The difference from another outcome on the same dies. */
  public Faultless minus(Faultless other) {
    return new Faultless(value - other.value, Math.min(1, share + other.share));
  }

  /** Cuts the intervals of a mean to where it must lie; the mean itself stays inside. */
  public Summary limit(Summary summary, double largest) {
    Interval must = mean(0, largest);
    return new Summary(
        summary.count(),
        summary.mean(),
        summary.sd(),
        limit(summary.outer(), must, summary.mean()),
        seen(summary.seen(), must, summary.mean()),
        Math.min(summary.unseen(), share),
        summary.method(),
        summary.looks(),
        summary.scouted());
  }

  /** The spread of what was seen, cut likewise; one that is not known says nothing still. */
  static Interval seen(Interval seen, Interval must, double mean) {
    return seen.known() ? limit(seen, must, mean) : seen;
  }

  /** An interval cut to where its mean must lie; an end that was not known is then known. */
  static Interval limit(Interval interval, Interval must, double mean) {
    double low = interval.low() > must.low() ? interval.low() : must.low();
    double high = interval.high() < must.high() ? interval.high() : must.high();
    if (low > high) {
      // The trials were unlucky: what must be is more certain.
      return must.with(new Interval(mean, mean));
    }
    return new Interval(Math.min(low, mean), Math.max(high, mean));
  }
}
