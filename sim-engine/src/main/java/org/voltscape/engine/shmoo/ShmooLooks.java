package org.voltscape.engine.shmoo;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Shares;

/**
 * After how many dies a cell is looked at: it has more of them only where it is not certain yet
 * whether enough hold. The chance to be wrong, 5 %, is shared out equally over the looks that there
 * can be, each an interval of Clopper and Pearson, so that whichever of them is the last one holds.
 */
public final class ShmooLooks {
  private static final double ALPHA = 0.05;
  private static final int FIRST = 8;
  private static final int GROWTH = 2;

  private final List<Integer> counts;

  private ShmooLooks(List<Integer> counts) {
    this.counts = List.copyOf(counts);
  }

  /**
   * The looks of a cell of so many dies at most: after 8, 16, 32, ... of them.
   *
   * @param most at least 1
   */
  public static ShmooLooks upTo(int most) {
    List<Integer> counts = new ArrayList<>();
    for (long n = FIRST; n < most; n *= GROWTH) {
      counts.add((int) n);
    }
    counts.add(most);
    return new ShmooLooks(counts);
  }

  /** How many looks there are. */
  public int count() {
    return counts.size();
  }

  /** Dies at a look, 0 the first. */
  public int dies(int look) {
    return counts.get(look);
  }

  /**
   * The interval of a share at any of the looks.
   *
   * @param k dies of the kind
   * @param n dies tested
   */
  public Interval interval(int k, int n) {
    return Shares.clopperPearson(k, n, ALPHA / counts.size());
  }
}
