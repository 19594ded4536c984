package org.voltscape.engine.io.shmoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Axis;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Cell;
import org.voltscape.engine.param.BadInputException;

/**
 * A measured shmoo plot laid over a computed plane: in which cell of the plane each measured point
 * lies, and whether both say the same. Nothing is resampled: steps of the two may differ, so that
 * several points may lie in one cell of the plane and none in another. Immutable.
 *
 * <p>The rectangle of a cell of the plane ends half-way to the centres beside it; those at the rim
 * reach as far outward as inward. A point on the border of two belongs to the one of higher supply,
 * clock or temperature, one on the outer rim to the cell there. Of an axis with a single centre
 * only points at that very place lie in the plane.
 *
 * @param least share of dies from which on the plane says that the target holds, 0 to 1
 * @param cells the measured points with their places, in the order of the measurement
 * @param passesWhereHolding points that passed, in cells of the plane whose share is at least that
 * @param passesWhereNot points that passed, in cells below it: disagreements
 * @param failsWhereHolding points that failed, in cells of at least that share: disagreements
 * @param failsWhereNot points that failed, in cells below it
 * @param unknown points in cells of which the plane knows nothing
 * @param outside points beside the plane
 */
public record LaidOver(
    double least,
    List<Placed> cells,
    int passesWhereHolding,
    int passesWhereNot,
    int failsWhereHolding,
    int failsWhereNot,
    int unknown,
    int outside) {
  private static final double ROUNDING = 1e-9;

  /** In place of a row and a column of points outside. */
  public static final int NONE = -1;

  /** What a measured point and the plane say of each other. */
  public enum Match {
    /** Both say that it works, or both that it does not. */
    AGREES,
    /** It passed where the plane says that it does not hold. */
    PASSED_WHERE_NOT_HOLDING,
    /** It failed where the plane says that it holds. */
    FAILED_WHERE_HOLDING,
    /** It lies in a cell of which the plane knows nothing. */
    UNKNOWN,
    /** It lies beside the plane. */
    OUTSIDE
  }

  /**
   * A measured point and where it lies. A point at which only some of several tests passed counts
   * as failed ({@link Cell#passed}).
   *
   * @param row place among the supplies of the plane, from 0; {@link #NONE} outside
   * @param column place on its second axis, from 0; {@link #NONE} outside
   * @param share of dies that hold there, 0 to 1; NaN for not known
   */
  public record Placed(Cell cell, int row, int column, double share, Match match) {
    /** Whether the measurement and the plane contradict each other. */
    public boolean isDisagreement() {
      return match == Match.PASSED_WHERE_NOT_HOLDING || match == Match.FAILED_WHERE_HOLDING;
    }
  }

  public LaidOver {
    cells = List.copyOf(cells);
  }

  /**
   * Lays a measurement over a plane.
   *
   * @param axis second axis of the plane
   * @param volts supplies at the centres of the plane's cells, V, rising
   * @param along clock frequencies, MHz, or temperatures, °C, at the centres, rising
   * @param share share of the dies that hold the target, 0 to 1, of each [supply][second axis]; NaN
   *     for not known
   * @param least share from which on the plane says that the target holds, 0 to 1
   * @throws BadInputException where the measurement has another second axis
   * @throws IllegalArgumentException for axes that do not rise or are empty, and arrays of other
   *     lengths
   */
  public static LaidOver of(
      MeasuredShmoo measured,
      Axis axis,
      double[] volts,
      double[] along,
      double[][] share,
      double least) {
    if (measured.axis() != axis) {
      throw new BadInputException(
          measured.source(),
          "",
          "a shmoo plot over " + measured.axis().title(),
          "one over " + axis.title() + " as the computed plane");
    }
    checkRising(volts);
    checkRising(along);
    if (share.length != volts.length
        || Arrays.stream(share).anyMatch(row -> row.length != along.length)) {
      throw new IllegalArgumentException("shares of another size than the axes");
    }
    double[] rows = edges(volts);
    double[] columns = edges(along);
    List<Placed> placed = new ArrayList<>();
    int[] passes = new int[2];
    int[] fails = new int[2];
    int unknown = 0;
    int outside = 0;
    for (Cell cell : measured.cells()) {
      int row = place(rows, cell.volts());
      int column = place(columns, cell.along(axis));
      if (row == NONE || column == NONE) {
        placed.add(new Placed(cell, NONE, NONE, Double.NaN, Match.OUTSIDE));
        outside++;
        continue;
      }
      double here = share[row][column];
      Match match = match(cell.passed(), here, least);
      placed.add(new Placed(cell, row, column, here, match));
      if (Double.isNaN(here)) {
        unknown++;
      } else {
        (cell.passed() ? passes : fails)[here >= least ? 1 : 0]++;
      }
    }
    return new LaidOver(least, placed, passes[1], passes[0], fails[1], fails[0], unknown, outside);
  }

  private static Match match(boolean passed, double share, double least) {
    if (Double.isNaN(share)) {
      return Match.UNKNOWN;
    }
    boolean holds = share >= least;
    if (passed == holds) {
      return Match.AGREES;
    }
    return passed ? Match.PASSED_WHERE_NOT_HOLDING : Match.FAILED_WHERE_HOLDING;
  }

  private static void checkRising(double[] centres) {
    for (int i = 0; i < centres.length; i++) {
      if (!Double.isFinite(centres[i]) || (i > 0 && !(centres[i] > centres[i - 1]))) {
        throw new IllegalArgumentException(Arrays.toString(centres) + " do not rise");
      }
    }
    if (centres.length == 0) {
      throw new IllegalArgumentException("no centres");
    }
  }

  /** Where the rectangles around rising centres begin and end, one more than there are centres. */
  static double[] edges(double[] centres) {
    int count = centres.length;
    double[] edges = new double[count + 1];
    if (count == 1) {
      Arrays.fill(edges, centres[0]);
      return edges;
    }
    for (int i = 1; i < count; i++) {
      edges[i] = (centres[i - 1] + centres[i]) / 2;
    }
    edges[0] = centres[0] - (edges[1] - centres[0]);
    edges[count] = centres[count - 1] + (centres[count - 1] - edges[count - 1]);
    return edges;
  }

  /** The place between edges; NONE beyond the outer ones. */
  private static int place(double[] edges, double value) {
    int last = edges.length - 2;
    // Edges are sums and quotients of decimal numbers: one that is meant is met but for rounding.
    double near = ROUNDING * (edges[last + 1] - edges[0]);
    if (!(value >= edges[0] - near && value <= edges[last + 1] + near)) {
      return NONE;
    }
    int at = Arrays.binarySearch(edges, value + near);
    return Math.max(0, at >= 0 ? Math.min(at, last) : Math.min(-at - 2, last));
  }

  /** The points at which measurement and plane contradict each other. */
  public List<Placed> disagreements() {
    return cells.stream().filter(Placed::isDisagreement).toList();
  }

  /** Number of points at which both say the same. */
  public int agreeing() {
    return passesWhereHolding + failsWhereNot;
  }

  /** Number of points that lie in known cells of the plane. */
  public int compared() {
    return agreeing() + passesWhereNot + failsWhereHolding;
  }
}
