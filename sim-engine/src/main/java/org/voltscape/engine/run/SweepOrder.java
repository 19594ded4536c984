package org.voltscape.engine.run;

/** In which order the voltages of a study are tried; has no influence on results. */
final class SweepOrder {
  private SweepOrder() {}

  /** Every 2^k-th voltage first, then those between, so that a plot fills evenly. */
  static int[] coarseToFine(int count) {
    int[] order = new int[count];
    boolean[] taken = new boolean[count];
    int n = 0;
    for (int step = Integer.highestOneBit(Math.max(1, count)); step >= 1; step /= 2) {
      for (int v = 0; v < count; v += step) {
        if (!taken[v]) {
          taken[v] = true;
          order[n++] = v;
        }
      }
    }
    return order;
  }
}
