package org.voltscape.engine.mapping.methods;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The best placement of all tensors where the operating point of every domain is given: depth
 * first, the largest tensor first, each in the partitions of least cost and price first. A branch
 * is left where the bound of {@link CapacityPrices}, together with what the choices made so far are
 * dearer than in that bound, shows that nothing below is cheaper than the best known.
 *
 * <p>Not thread-safe.
 */
final class Placement {
  private final Choices choices;
  private final CapacityPrices prices;
  private final int n;
  private final int m;
  private final int[] order;
  private final long[] room;
  private final int[] at;

  /** What a tensor is dearer in a partition than where cost and price are least. */
  private final double[] dearer;

  private final int[][] candidates;

  /** Partitions in which everything costs the same have the same number. */
  private final int[] kind;

  private double[] cost = {};
  private double enough;
  private long worksUntil;

  /** The best placement found by {@link #search}, if {@link #found}. */
  final int[] best;

  boolean found;

  /** Whether the last search had the time to look everywhere. */
  boolean complete;

  Placement(Choices choices, CapacityPrices prices) {
    this.choices = choices;
    this.prices = prices;
    this.n = choices.tensors;
    this.m = choices.partitions;
    this.order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingLong(t -> -choices.bits[t]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.room = new long[m];
    this.at = new int[n];
    this.dearer = new double[n * m];
    this.candidates = new int[n][];
    this.kind = new int[m];
    this.best = new int[n];
  }

  /**
   * A placement by the prices alone, made better by moving and exchanging single tensors.
   *
   * @return its cost without standby; positive infinity where none was found
   */
  double quick(double[] costs) {
    cost = costs;
    System.arraycopy(choices.capacity, 0, room, 0, m);
    for (int t : order) {
      int place = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int p = 0; p < m; p++) {
        double here = cost[t * m + p] + prices.best[p] * prices.size(t);
        if (here < least && choices.bits[t] <= room[p]) {
          least = here;
          place = p;
        }
      }
      if (place < 0) {
        return Double.POSITIVE_INFINITY;
      }
      at[t] = place;
      room[place] -= choices.bits[t];
    }
    for (int pass = 0; pass < 10 && (move() | exchange()); pass++) {
      prices.work += (long) n * (n + m);
    }
    System.arraycopy(at, 0, best, 0, n);
    return sum();
  }

  private double sum() {
    double sum = 0;
    for (int t = 0; t < n; t++) {
      sum += cost[t * m + at[t]];
    }
    return sum;
  }

  private boolean move() {
    boolean moved = false;
    for (int t : order) {
      for (int p = 0; p < m; p++) {
        if (cost[t * m + p] < cost[t * m + at[t]] && choices.bits[t] <= room[p]) {
          room[at[t]] += choices.bits[t];
          room[p] -= choices.bits[t];
          at[t] = p;
          moved = true;
        }
      }
    }
    return moved;
  }

  private boolean exchange() {
    boolean moved = false;
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        int p = at[a];
        int q = at[b];
        double saved = cost[a * m + p] + cost[b * m + q] - cost[a * m + q] - cost[b * m + p];
        long grows = choices.bits[b] - choices.bits[a];
        if (saved > 1e-12 * cost[a * m + p] && grows <= room[p] && -grows <= room[q]) {
          at[a] = q;
          at[b] = p;
          room[p] -= grows;
          room[q] += grows;
          moved = true;
        }
      }
    }
    return moved;
  }

  /**
   * Looks for the cheapest placement.
   *
   * @param costs of each tensor in each partition
   * @param leaf the points, and the prices that give their bound
   * @param cheaperThan only placements that cost less, with standby, are looked for
   * @param effort evaluations that it may take
   */
  void search(double[] costs, ExactSearch.Leaf leaf, double cheaperThan, long effort) {
    cost = costs;
    enough = cheaperThan;
    worksUntil = prices.work + effort;
    found = false;
    complete = true;
    System.arraycopy(choices.capacity, 0, room, 0, m);
    for (int t = 0; t < n; t++) {
      double least = Double.POSITIVE_INFINITY;
      for (int p = 0; p < m; p++) {
        dearer[t * m + p] = cost[t * m + p] + leaf.prices()[p] * prices.size(t);
        least = Math.min(least, dearer[t * m + p]);
      }
      int tensor = t;
      for (int p = 0; p < m; p++) {
        dearer[t * m + p] -= least;
      }
      candidates[t] =
          IntStream.range(0, m)
              .filter(p -> cost[tensor * m + p] < Double.POSITIVE_INFINITY)
              .boxed()
              .sorted(Comparator.comparingDouble(p -> dearer[tensor * m + p]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    for (int p = 0; p < m; p++) {
      kind[p] = p;
      for (int q = 0; q < p && kind[p] == p; q++) {
        kind[p] = alike(p, q) ? kind[q] : p;
      }
    }
    place(0, leaf.bound(), leaf.standby());
  }

  private boolean alike(int p, int q) {
    for (int t = 0; t < n; t++) {
      if (cost[t * m + p] != cost[t * m + q]) {
        return false;
      }
    }
    return true;
  }

  private void place(int k, double bound, double spent) {
    if (k == n) {
      if (spent < enough) {
        enough = spent;
        found = true;
        System.arraycopy(at, 0, best, 0, n);
      }
      return;
    }
    if (prices.work > worksUntil) {
      complete = false;
      return;
    }
    if (bound + stillDearer(k) >= enough) {
      return;
    }
    int t = order[k];
    int[] tried = candidates[t];
    prices.work += tried.length;
    for (int c = 0; c < tried.length; c++) {
      int p = tried[c];
      if (bound + dearer[t * m + p] >= enough) {
        return;
      }
      if (choices.bits[t] <= room[p] && !triedAlike(tried, c)) {
        room[p] -= choices.bits[t];
        at[t] = p;
        place(k + 1, bound + dearer[t * m + p], spent + cost[t * m + p]);
        room[p] += choices.bits[t];
      }
    }
  }

  /** Whether a partition of the same kind with the same room has been tried. */
  private boolean triedAlike(int[] tried, int c) {
    for (int b = 0; b < c; b++) {
      if (kind[tried[b]] == kind[tried[c]] && room[tried[b]] == room[tried[c]]) {
        return true;
      }
    }
    return false;
  }

  /** What the tensors that have no place yet are dearer at least, each alone in the room left. */
  private double stillDearer(int k) {
    double sum = 0;
    int seen = 0;
    for (int i = k; i < n; i++) {
      int t = order[i];
      double least = Double.POSITIVE_INFINITY;
      for (int p : candidates[t]) {
        seen++;
        if (choices.bits[t] <= room[p]) {
          least = dearer[t * m + p];
          break;
        }
      }
      sum += least;
    }
    prices.work += seen;
    return sum;
  }

  /** The best placement as a copy. */
  int[] placed() {
    return Arrays.copyOf(best, n);
  }
}
