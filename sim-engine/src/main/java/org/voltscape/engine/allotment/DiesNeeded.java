package org.voltscape.engine.allotment;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.PairedScale;
import org.voltscape.engine.stats.PairedSpread;
import org.voltscape.engine.study.Stop;

/**
 * About how many dies a stop rule will ask for, if dies and images differ as in a pilot. An
 * estimate, which decides how the effort is spread and nothing else: what interval the trials come
 * to is computed from the trials.
 */
final class DiesNeeded {
  /** Where it is never enough. */
  static final int MOST = 100_000_000;

  /** A betting sequence is about so much wider than the bound of one look. */
  private static final double ANY_LOOK = 1.4;

  private final Stop stop;
  private final List<Look> looks = new ArrayList<>();

  /**
   * A look of the rule.
   *
   * @param student quantile of Student's t over the root of the dies
   * @param unseen share of dies that may be unseen
   * @param range of so many normal values, in deviations
   */
  private record Look(int dies, double student, double unseen, double range) {
    static Look at(int dies) {
      double alpha = Looks.SCHEDULED.seenAlpha();
      double largest =
          NormalDistribution.of(0, 1).inverseCumulativeProbability((dies - 0.375) / (dies + 0.25));
      return new Look(
          dies,
          TDistribution.of(dies - 1.0).inverseSurvivalProbability(alpha / 2) / Math.sqrt(dies),
          -Math.expm1(Math.log(alpha / 2) / dies),
          2 * largest);
    }
  }

  DiesNeeded(Stop stop) {
    this.stop = stop;
    for (int dies = Stop.nextLook(0); dies < MOST; dies = Stop.nextLook(dies)) {
      looks.add(Look.at(dies));
    }
  }

  /**
   * About how many dies are enough: at least those of the first look, and between two looks where
   * the half-width would be reached there.
   *
   * @param pilot how dies and images differ
   * @param images that each die is to test
   */
  double of(PairedSpread pilot, int images) {
    PairedScale from = pilot.scale();
    PairedScale scale = new PairedScale(from.all(), from.right(), images);
    double sd = Math.sqrt(pilot.variance(images));
    int low = 0;
    int high = looks.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (halfWidth(looks.get(middle), sd, pilot.mean(), scale) < stop.halfWidth()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low == 0 || low == looks.size()) {
      return low == 0 ? looks.get(0).dies() : MOST;
    }
    Look before = looks.get(low - 1);
    Look enough = looks.get(low);
    double wide = Math.log(halfWidth(before, sd, pilot.mean(), scale));
    double narrow = Math.log(halfWidth(enough, sd, pilot.mean(), scale));
    double way = (wide - Math.log(stop.halfWidth())) / (wide - narrow);
    return before.dies() * Math.pow((double) enough.dies() / before.dies(), way);
  }

  private double halfWidth(Look look, double sd, double mean, PairedScale scale) {
    double student = look.student() * sd;
    if (stop.rule() == Stop.Rule.DIES_SEEN) {
      double range = Math.max(look.range() * sd, 1.0 / scale.images());
      return Math.max(student, look.unseen() * range);
    }
    // The closed form that stands in for the bound, cut to what can be.
    double below = Math.hypot(student, look.unseen() * (mean - scale.least()));
    double above = Math.hypot(student, look.unseen() * (scale.most() - mean));
    double half = (Math.min(below, mean) + Math.min(above, 1 - mean)) / 2;
    return stop.rule() == Stop.Rule.ANY_LOOK ? ANY_LOOK * half : half;
  }
}
