package org.voltscape.engine.stats;

/** How many more dies an interval needs to be as narrow as one wants. Pure functions. */
public final class MoreDies {
  private static final double Z = 1.959963984540054;

  /** A betting sequence of normal observations is about so many standard errors wide. */
  private static final double ANY = 3;

  private static final int MOST = 1 << 30;

  private MoreDies() {}

  /**
   * About how many dies bring the outer end within a distance of the mean, if further dies are like
   * those seen. Two parts of the distance add up like the legs of a right triangle: what the dies
   * seen differ by, and one unseen die at the worst end.
   *
   * @param summary of the dies seen, two at least for their spread to be known
   * @param room from the mean to the worst value there can be
   * @param distance wanted, above 0
   * @return two digits of it count
   */
  public static long forDistance(Summary summary, double room, double distance) {
    double sd = Double.isNaN(summary.sd()) ? 0 : summary.sd();
    int low = 1;
    int high = MOST;
    while (low < high) {
      int n = low + (high - low) / 2;
      if (distance(n, sd, room, summary.looks()) <= distance) {
        high = n;
      } else {
        low = n + 1;
      }
    }
    return rounded(low);
  }

  private static double distance(int n, double sd, double room, Looks looks) {
    boolean any = looks == Looks.ANY;
    double chance = looks.alpha() / 2 / (any ? BettingSequence.bets() : 1);
    return Math.hypot((any ? ANY : Z) * sd / Math.sqrt(n), Shares.unseen(n, chance) * room);
  }

  /** Up to the next number of two digits and noughts. */
  private static long rounded(long n) {
    long unit = 1;
    while (n / unit >= 100) {
      unit *= 10;
    }
    return (n + unit - 1) / unit * unit;
  }
}
