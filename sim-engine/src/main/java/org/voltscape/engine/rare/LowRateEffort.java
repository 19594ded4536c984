package org.voltscape.engine.rare;

/**
 * How much work a table is worth.
 *
 * @param width wanted width of the interval of the drop, as a share of the drop, above 0; infinite
 *     to test a fixed number of sets
 * @param most sets of one faulty cell that are tested at most, at least {@value #FEWEST}; of
 *     several as many as their share asks for
 * @param exhaustive up to so many sets of a number of faulty cells, all of them are tested
 * @param threads that work side by side, at least 1; the table does not depend on them
 */
public record LowRateEffort(double width, int most, int exhaustive, int threads) {
  /** Fewer sets say nothing. */
  public static final int FEWEST = 100;

  /** Sets of one faulty cell tested at most where nobody says. */
  public static final int DEFAULT_MOST = 50_000;

  /** No machine tests more in a reasonable time. */
  public static final int MOST_SETS = 10_000_000;

  /** A width of 20 %. */
  public static final double DEFAULT_WIDTH = 0.2;

  /** Up to so many sets are all tested where nobody says. */
  public static final int DEFAULT_EXHAUSTIVE = 4_000;

  public LowRateEffort {
    if (!(width > 0) || most < FEWEST || exhaustive < 0 || threads < 1) {
      throw new IllegalArgumentException(width + ", " + most + " sets, " + threads + " threads");
    }
  }

  /** Up to a width of 20 %. */
  public static LowRateEffort standard(int threads) {
    return new LowRateEffort(DEFAULT_WIDTH, DEFAULT_MOST, DEFAULT_EXHAUSTIVE, threads);
  }

  /** Whether the number of sets is fixed before. */
  boolean fixed() {
    return Double.isInfinite(width);
  }

  /** Chance of an interval to be wrong: as elsewhere, less at each of several looks. */
  double alpha() {
    return fixed() ? 0.05 : 0.03;
  }
}
