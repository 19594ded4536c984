package org.voltscape.engine.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which designs no other one beats: a design is beaten where another costs no more by any measure,
 * and is more accurate, or as accurate for less. Costs are known; accuracies are means over all
 * dies, of which some were seen. So there are the designs that no other beats by the means seen,
 * and there is what is shown of those that are beaten.
 *
 * <p>All that is said of a run holds together with the confidence of one statement: the chance to
 * be wrong is shared out over all pairs of which the one costs no more than the other (Bonferroni),
 * whether they were looked at or not. Half of it goes to differences on the same dies, where what
 * varies from die to die cancels, half to bounds of each design by itself, which lose less to
 * unseen dies where dies hardly differ.
 */
final class Front {
  /** The chance that anything said of a run is wrong. */
  static final double ALPHA = 0.05;

  /** Costs as computed in different ways may differ by rounding. */
  private static final double ROUNDING = 1e-12;

  /** The most promising pairs of a design are looked at; the chance is shared out over all. */
  private static final int TRIED = 5;

  private Front() {}

  /**
   * A design.
   *
   * @param costs each small if possible; NaN where it is not known, and nothing is said
   * @param observed null where nothing is
   */
  record Entry(double[] costs, @Nullable Observed observed) {
    /** Whether all costs are known. */
    boolean known() {
      for (double cost : costs) {
        if (Double.isNaN(cost)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Where a design stands.
   *
   * @param standing what is shown
   * @param onFront whether no other beats it by the means seen
   * @param by place of a design that beats it, as far as is shown, or by the means seen; -1 for
   *     none
   */
  record Place(Standing standing, boolean onFront, int by) {}

  /** The places of all designs, in their order. */
  static List<Place> of(List<Entry> entries) {
    int n = entries.size();
    double[] means = new double[n];
    boolean[][] cheaper = new boolean[n][n];
    long pairs = 0;
    for (int i = 0; i < n; i++) {
      Observed seen = entries.get(i).observed;
      means[i] = seen == null ? Double.NaN : seen.mean();
      for (int j = 0; j < n; j++) {
        cheaper[i][j] = i != j && noDearer(entries.get(i).costs, entries.get(j).costs);
        pairs += cheaper[i][j] ? 1 : 0;
      }
    }
    Bounds bounds = new Bounds(entries, ALPHA / 2 / Math.max(1, 2L * n));
    double each = ALPHA / 2 / Math.max(1, pairs);
    double seenEach = ALPHA / Math.max(1, pairs);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(means[i]) || !entries.get(i).known()) {
        places.add(new Place(Standing.UNKNOWN, false, -1));
        continue;
      }
      int own = i;
      int[] beaters =
          IntStream.range(0, n)
              .filter(j -> cheaper[j][own] && beats(entries, means, j, own))
              .boxed()
              .sorted(Comparator.<Integer>comparingDouble(j -> -means[j]))
              .mapToInt(j -> j)
              .toArray();
      places.add(place(entries, own, beaters, bounds, each, seenEach));
    }
    return places;
  }

  private static Place place(
      List<Entry> entries, int i, int[] beaters, Bounds bounds, double each, double seenEach) {
    int tried = Math.min(TRIED, beaters.length);
    for (int b = 0; b < tried; b++) {
      int j = beaters[b];
      if (!observed(entries, j).mayBeShownOver(observed(entries, i), each, bounds.each)) {
        continue;
      }
      double margin = bounds.low(j) - bounds.high(i);
      if (shown(entries, j, i, margin)
          || shown(entries, j, i, observed(entries, j).lowOver(observed(entries, i), each))) {
        return new Place(Standing.NOT, false, j);
      }
    }
    for (int b = 0; b < tried; b++) {
      int j = beaters[b];
      if (shown(entries, j, i, observed(entries, j).seenLowOver(observed(entries, i), seenEach))) {
        return new Place(Standing.NOT_SEEN, false, j);
      }
    }
    return new Place(Standing.POSSIBLE, beaters.length == 0, beaters.length == 0 ? -1 : beaters[0]);
  }

  /** As accurate is enough for less; else more is needed. */
  private static boolean shown(List<Entry> entries, int j, int i, double margin) {
    return margin > 0 || (margin == 0 && cheaperBySome(entries.get(j).costs, entries.get(i).costs));
  }

  private static boolean beats(List<Entry> entries, double[] means, int j, int i) {
    return means[j] > means[i]
        || (means[j] == means[i] && cheaperBySome(entries.get(j).costs, entries.get(i).costs));
  }

  private static Observed observed(List<Entry> entries, int i) {
    Observed known = entries.get(i).observed;
    if (known == null) {
      throw new IllegalStateException("nothing observed of " + i);
    }
    return known;
  }

  /** Whether one costs no more than the other by any measure. */
  private static boolean noDearer(double[] one, double[] other) {
    for (int c = 0; c < one.length; c++) {
      if (!(one[c] <= other[c] + rounding(other[c]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean cheaperBySome(double[] one, double[] other) {
    for (int c = 0; c < one.length; c++) {
      if (one[c] < other[c] - rounding(other[c])) {
        return true;
      }
    }
    return false;
  }

  /** Joules of one inference are small numbers: what rounding is depends on their size. */
  private static double rounding(double cost) {
    return ROUNDING * Math.abs(cost);
  }

  /** Bounds of single designs that hold for all of them together, made when they are needed. */
  private static final class Bounds {
    private final List<Entry> entries;
    private final double each;
    private final double[] low;
    private final double[] high;

    Bounds(List<Entry> entries, double each) {
      this.entries = entries;
      this.each = each;
      low = filled(entries.size());
      high = filled(entries.size());
    }

    private static double[] filled(int n) {
      double[] values = new double[n];
      Arrays.fill(values, Double.NaN);
      return values;
    }

    double low(int i) {
      if (Double.isNaN(low[i])) {
        low[i] = observed(entries, i).low(each);
      }
      return low[i];
    }

    double high(int i) {
      if (Double.isNaN(high[i])) {
        high[i] = observed(entries, i).high(each);
      }
      return high[i];
    }
  }
}
