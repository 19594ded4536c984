package org.voltscape.engine.eden.characterize;

/**
 * The bit error rates that a search looks at: {@value #PER_DECADE} a decade, so that neighbours
 * differ by less than 10 %.
 */
public final class RateGrid {
  /** Rates of a decade. */
  public static final int PER_DECADE = 25;

  private static final int LOWEST_DECADE = -7;

  /** Number of rates, from 1e-7 to below 0.5. */
  static final int COUNT = (int) Math.floor((Math.log10(0.5) - LOWEST_DECADE) * PER_DECADE) + 1;

  private RateGrid() {}

  /**
   * A rate of the grid.
   *
   * @param place 0 for the lowest; below it no errors at all
   */
  public static double rate(int place) {
    return place < 0 ? 0 : Math.pow(10, LOWEST_DECADE + (double) place / PER_DECADE);
  }

  /** The highest place whose rate is not above a rate; -1 below all. */
  public static int place(double rate) {
    int place = COUNT - 1;
    while (place >= 0 && rate(place) > rate * (1 + 1e-12)) {
      place--;
    }
    return place;
  }
}
