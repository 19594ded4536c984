package org.voltscape.figure.studies;

import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Shares;
import org.voltscape.engine.stats.Summary;

/** Summaries of trials that were never made. */
public final class SampleSummaries {
  private SampleSummaries() {}

  /**
   * A mean whose dies seen spread from {@code low} to {@code high}, and whose outer interval
   * reaches from half of that to {@code high} + 0.01.
   */
  public static Summary of(int trials, double mean, double sd, double low, double high) {
    return new Summary(
        trials,
        mean,
        sd,
        new Interval(low / 2, high + 0.01),
        new Interval(low, high),
        Shares.unseen(trials),
        Summary.Method.BOUND,
        Looks.PLANNED);
  }
}
