package org.voltscape.engine.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which design is the best of those that do what is asked, and which are shown not to be. A
 * statement can only be wrong of the design that is truly best: by its own bound, which has half of
 * the chance to be wrong, or by that of one that comes before it, which share the other half.
 */
final class Contest {
  private final List<Fit> fits;
  private final List<? extends @Nullable Observed> observed;
  private final double wanted;
  private final Standing[] standings;

  /** Designs whose costs are known and as asked, the best first if it does what is asked. */
  private final List<Integer> order = new ArrayList<>();

  /**
   * A contest.
   *
   * @param wanted the least mean of what was observed; NaN for any
   */
  Contest(
      List<DesignPoint> points,
      List<Fit> fits,
      List<? extends @Nullable Observed> observed,
      double wanted) {
    this.fits = fits;
    this.observed = observed;
    this.wanted = wanted;
    standings = new Standing[points.size()];
    for (int i = 0; i < standings.length; i++) {
      boolean dear = fits.get(i).misses() && !fits.get(i).affordable();
      boolean known = fits.get(i).affordable() && !Double.isNaN(points.get(i).joules());
      standings[i] = dear ? Standing.NOT : known ? Standing.POSSIBLE : Standing.UNKNOWN;
      if (known) {
        order.add(i);
      }
    }
    order.sort(
        Comparator.<Integer>comparingDouble(i -> points.get(i).joules())
            .thenComparingDouble(i -> points.get(i).volts())
            .thenComparingInt(i -> i));
    decide();
  }

  private void decide() {
    double each = Front.ALPHA / 2 / Math.max(1, order.size() - 1);
    double own = Front.ALPHA / 2;
    boolean reached = false;
    boolean reachedSeen = false;
    for (int i : order) {
      Observed seen = observed.get(i);
      if (reached) {
        standings[i] = Standing.NOT;
      } else if (seen == null) {
        standings[i] = reachedSeen ? Standing.NOT_SEEN : Standing.UNKNOWN;
      } else if (seen.mean() < wanted && seen.high(own) < wanted) {
        standings[i] = Standing.NOT;
      } else if (reachedSeen || seen.seenHigh(own) < wanted) {
        standings[i] = Standing.NOT_SEEN;
      }
      reached |=
          seen != null
              && (Double.isNaN(wanted) || (seen.mean() >= wanted && seen.low(each) >= wanted));
      reachedSeen |= reached || (seen != null && seen.seenLow(each) >= wanted);
    }
  }

  /** The first of known outcome that does what is asked by the means seen; -1 for none. */
  int best() {
    return order.stream()
        .filter(i -> observed.get(i) != null && fits.get(i).meets())
        .findFirst()
        .orElse(-1);
  }

  List<Standing> standings() {
    return Arrays.asList(standings);
  }
}
