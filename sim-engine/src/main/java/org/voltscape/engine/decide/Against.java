package org.voltscape.engine.decide;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.Quantity;

/**
 * How a pinned design differs from the first one. Outcomes are compared on the same dies, whatever
 * the voltages and schemes are: trial k of a study is the same die (or, where errors come and go,
 * the same seed) everywhere, so that what varies from die to die cancels. What a design costs is
 * known without a trial and has no interval.
 *
 * <p>Every interval holds with 95 % confidence by itself, not all of them together.
 *
 * @param reference the first design
 * @param point the other one
 * @param mean how much higher its mean outcome is: accuracy as a share of 1, or application error
 *     in its own unit; over the dies that both have where these are paired; NaN where that is not
 *     known
 * @param paired the difference on the same dies; null where they are not paired
 * @param apart 95 % interval of the difference from what is known of each design by itself; not
 *     known where they are paired, or nothing is known
 * @param unpaired why they are not paired, as the end of a sentence; empty where they are
 */
public record Against(
    DesignPoint reference,
    DesignPoint point,
    double mean,
    @Nullable PairedDifference paired,
    Interval apart,
    String unpaired) {
  /** Shared out over the four ends of two intervals, 5 % remain for their difference. */
  private static final double EACH = 0.05 / 4;

  static Against of(Snapshot run, DesignPoint reference, DesignPoint point) {
    Study study = run.study();
    if (!reference.settled() || !point.settled()) {
      return unpaired(reference, point, Interval.UNKNOWN, unsettled(reference, point));
    }
    PointResult one = run.points().get(point.index());
    PointResult other = run.points().get(reference.index());
    if (study.singleDie()) {
      return unpaired(
          reference,
          point,
          apart(study, one, other),
          "all trials are of one die, and it is not kept which of its "
              + study.task().example()
              + "s each design gets wrong");
    }
    PairedDifference paired = Comparisons.of(study, one, other);
    return paired == null
        ? unpaired(reference, point, apart(study, one, other), "they have no trial in common")
        : new Against(reference, point, paired.mean(), paired, Interval.UNKNOWN, "");
  }

  private static String unsettled(DesignPoint reference, DesignPoint point) {
    return reference.outcome() == null || point.outcome() == null
        ? "one of them has no result yet"
        : "one of them is a first estimate on fewer images";
  }

  private static Against unpaired(
      DesignPoint reference, DesignPoint point, Interval apart, String why) {
    boolean known = reference.settled() && point.settled();
    return new Against(
        reference, point, known ? point.mean() - reference.mean() : Double.NaN, null, apart, why);
  }

  private static Interval apart(Study study, PointResult one, PointResult other) {
    Observed a = Observed.of(study, one);
    Observed b = Observed.of(study, other);
    if (a == null || b == null) {
      return Interval.UNKNOWN;
    }
    double low = a.low(EACH) - b.high(EACH);
    double high = a.high(EACH) - b.low(EACH);
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return Interval.UNKNOWN;
    }
    // Errors were turned so that more is better.
    return study.task().higherIsBetter()
        ? new Interval(low, high)
        : new Interval(0.0 - high, 0.0 - low);
  }

  /** How much more of a quantity it has, in the quantity's unit; NaN where that is not known. */
  public double difference(Quantity quantity) {
    return quantity == Quantity.OUTCOME ? mean : point.value(quantity) - reference.value(quantity);
  }

  /** How many times as much of a quantity it has; NaN where that is not known. */
  public double ratio(Quantity quantity) {
    double ratio = point.value(quantity) / reference.value(quantity);
    return Double.isFinite(ratio) ? ratio : Double.NaN;
  }

  /** Where the difference lies by the dies seen; not known for fewer than two, or unpaired. */
  public Interval seen() {
    return paired == null ? Interval.UNKNOWN : paired.seen();
  }

  /** Where it lies whatever unseen dies do, 95 %; not known where nothing is. */
  public Interval outer() {
    return paired == null ? apart : paired.outer();
  }
}
