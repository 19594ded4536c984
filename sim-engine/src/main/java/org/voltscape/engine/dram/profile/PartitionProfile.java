package org.voltscape.engine.dram.profile;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.dram.reads.ReadTally;
import org.voltscape.engine.stats.IsotonicRegression;
import org.voltscape.engine.stats.Shares;

/**
 * The profile of a partition.
 *
 * @param partition which
 * @param points what was read, in order of falling error rates of the device's axis
 * @param monotone the rates at the points, made monotone by isotonic regression with the bits read
 *     as weights; where no error was seen, upper bounds that are no higher than the rate before
 * @param usedPoints number of points that the model was chosen by
 * @param model the closest error model
 */
public record PartitionProfile(
    Partition partition,
    List<ProfilePoint> points,
    List<Double> monotone,
    int usedPoints,
    ModelChoice model) {
  /** Rates below which a point has too few errors to choose by, and above which all models blur. */
  static final double LEAST_RATE = 1e-4;

  static final double MOST_RATE = 1e-1;

  public PartitionProfile {
    points = List.copyOf(points);
    monotone = List.copyOf(monotone);
  }

  /**
   * Evaluates reads.
   *
   * @param points in order of falling error rates, at least one
   */
  static PartitionProfile of(Partition partition, List<ProfilePoint> points) {
    List<Double> monotone = monotone(points);
    List<ReadTally> used = used(points);
    return new PartitionProfile(partition, points, monotone, used.size(), ModelChoice.of(used));
  }

  /**
   * Shares made monotone. Where no error was seen, the bound counts the bits of all such points up
   * to here: the rates before are no smaller, so that an error there was no less probable.
   */
  private static List<Double> monotone(List<ProfilePoint> points) {
    double[] shares =
        points.stream().mapToDouble(p -> (double) p.tally().wrong() / p.tally().bits()).toArray();
    double[] weights = points.stream().mapToDouble(p -> p.tally().bits()).toArray();
    double[] fitted = IsotonicRegression.falling(shares, weights);
    List<Double> monotone = new ArrayList<>();
    double before = 1;
    long silent = 0;
    for (int i = 0; i < fitted.length; i++) {
      silent += fitted[i] > 0 ? 0 : points.get(i).tally().bits();
      before = Math.min(before, fitted[i] > 0 ? fitted[i] : Shares.unseen(silent));
      monotone.add(before);
    }
    return monotone;
  }

  /** Points of rates from 1e-4 to 1e-1; where there is none, all up to 1e-1; else all. */
  private static List<ReadTally> used(List<ProfilePoint> points) {
    for (double least : new double[] {LEAST_RATE, 0}) {
      List<ReadTally> chosen =
          points.stream()
              .filter(p -> !p.upperBound() && p.ber() >= least && p.ber() <= MOST_RATE)
              .map(ProfilePoint::tally)
              .toList();
      if (!chosen.isEmpty()) {
        return chosen;
      }
    }
    return points.stream().map(ProfilePoint::tally).toList();
  }
}
