package org.voltscape.engine.shmoo;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Vmin and Vcrash of a column, as rows of the plane. Vmin is the lowest supply from which on up
 * enough dies hold the accuracy; Vcrash the highest from which on down enough have crashed. Between
 * them the network works with losses (critical zone), above Vmin it has a guardband.
 *
 * <p>The interval of Vmin reaches from the lowest supply that may hold by its own interval to the
 * lowest from which on up all certainly do. It is wrong in 5 % of planes at most: its upper end
 * only where the highest supply that does not hold is taken to do so, its lower end only where Vmin
 * itself is taken not to hold (see decision 0022). That of Vcrash likewise.
 *
 * @param vmin row; {@link #ABOVE} where not even the highest supply holds, {@link #NONE} where
 *     nothing is known
 * @param vminLow lowest row it may be
 * @param vminHigh highest row it may be; {@link #ABOVE} where it may lie above the plane
 * @param vcrash row; {@link #BELOW} where the lowest known supply has not crashed
 * @param vcrashLow lowest row it may be; {@link #BELOW} where it may lie below the plane
 * @param vcrashHigh highest row it may be
 * @param lowest lowest row that models speak of
 */
public record ShmooLimits(
    int vmin, int vminLow, int vminHigh, int vcrash, int vcrashLow, int vcrashHigh, int lowest) {
  /** Above the highest supply of the plane. */
  public static final int ABOVE = Integer.MAX_VALUE;

  /** Below the lowest supply of the plane that is known. */
  public static final int BELOW = -1;

  /** Nothing is known. */
  public static final int NONE = -2;

  private static final ShmooLimits UNKNOWN =
      new ShmooLimits(NONE, NONE, NONE, NONE, NONE, NONE, NONE);

  /** What a supply is to a design. */
  public enum Zone {
    /** The accuracy holds. */
    GUARDBAND,
    /** It works with losses. */
    CRITICAL,
    /** Its answers are of no use. */
    CRASH
  }

  /**
   * The limits of a column.
   *
   * @param cells from the lowest supply to the highest; null where models do not speak of one or it
   *     is not tested yet
   * @param share of dies that are enough
   * @return unknown where a cell between known ones is missing
   */
  static ShmooLimits of(@Nullable ShmooCell[] cells, double share) {
    int lowest = 0;
    while (lowest < cells.length && cells[lowest] == null) {
      lowest++;
    }
    int end = lowest;
    while (end < cells.length && cells[end] != null) {
      end++;
    }
    if (lowest == cells.length || end < cells.length) {
      return UNKNOWN;
    }
    int from = lowest;
    return new ShmooLimits(
        lowestFromAbove(from, cells.length, r -> at(cells, r).share() >= share),
        first(from, cells.length, r -> at(cells, r).holds().high() >= share),
        lowestFromAbove(from, cells.length, r -> at(cells, r).holds().low() >= share),
        highestFromBelow(from, cells.length, r -> at(cells, r).crashShare() >= share),
        highestFromBelow(from, cells.length, r -> at(cells, r).crashes().low() >= share),
        last(from, cells.length, r -> at(cells, r).crashes().high() >= share),
        lowest);
  }

  private static ShmooCell at(@Nullable ShmooCell[] cells, int row) {
    ShmooCell cell = cells[row];
    if (cell == null) {
      throw new IllegalStateException("no cell in row " + row);
    }
    return cell;
  }

  private static int lowestFromAbove(int from, int to, IntPredicate holds) {
    int row = to;
    while (row > from && holds.test(row - 1)) {
      row--;
    }
    return row == to ? ABOVE : row;
  }

  private static int first(int from, int to, IntPredicate may) {
    for (int row = from; row < to; row++) {
      if (may.test(row)) {
        return row;
      }
    }
    return ABOVE;
  }

  private static int highestFromBelow(int from, int to, IntPredicate crashed) {
    int row = from - 1;
    while (row + 1 < to && crashed.test(row + 1)) {
      row++;
    }
    return row < from ? BELOW : row;
  }

  private static int last(int from, int to, IntPredicate may) {
    for (int row = to - 1; row >= from; row--) {
      if (may.test(row)) {
        return row;
      }
    }
    return BELOW;
  }

  /** Whether anything is known of the column. */
  public boolean known() {
    return vmin != NONE;
  }

  /** Whether Vmin may lie below the lowest supply: the accuracy holds there, too. */
  public boolean vminOpenBelow() {
    return known() && vminLow == lowest;
  }

  /** The zone of a row by the best estimates; null where nothing is known. */
  public @Nullable Zone zone(int row) {
    if (!known() || row < lowest) {
      return null;
    }
    if (row >= vmin) {
      return Zone.GUARDBAND;
    }
    return row <= vcrash ? Zone.CRASH : Zone.CRITICAL;
  }
}
