package org.voltscape.engine.array;

/**
 * Size of an array of MAC units. Weights of one filter lie in a column; partial sums flow down the
 * columns, from row 0 on; values enter at the left and pass along the rows.
 *
 * @param rows 1 to {@link #MOST}
 * @param columns 1 to {@link #MOST}
 */
public record ArrayShape(int rows, int columns) {
  /** Most rows, and most columns. */
  public static final int MOST = 1024;

  /** The array of the TPU and of the heterogeneous-MAC paper (SHI-005). */
  public static final ArrayShape DEFAULT = new ArrayShape(256, 256);

  public ArrayShape {
    if (rows < 1 || columns < 1 || rows > MOST || columns > MOST) {
      throw new IllegalArgumentException("an array of " + rows + "x" + columns);
    }
  }

  /** Number of units; unit {@code row * columns + column}. */
  public int units() {
    return rows * columns;
  }
}
