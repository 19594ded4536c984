package org.voltscape.views.image;

import java.util.Arrays;

/** A matrix of grades of one quantity, for a heat map. Immutable. */
public final class GradeMap implements CellSource {
  private final int rows;
  private final int columns;
  private final byte[] grades;

  /**
   * @param grades [row * columns + column], each as an unsigned byte: 0 for a cell without a value,
   *     1 the lowest value, 255 the highest. The array belongs to the map from here on: nobody
   *     writes to it again.
   */
  public GradeMap(int rows, int columns, byte[] grades) {
    if (grades.length != rows * columns) {
      throw new IllegalArgumentException(grades.length + " grades of " + rows + "x" + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.grades = grades;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public int categories() {
    return MOST_GRADES;
  }

  @Override
  public int category(int row, int column) {
    return grades[row * columns + column] & 0xFF;
  }

  @Override
  public boolean graded() {
    return true;
  }

  /** Equal by content, so that a view can tell that nothing has changed. */
  @Override
  public boolean equals(Object other) {
    return other instanceof GradeMap m && columns == m.columns && Arrays.equals(grades, m.grades);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(grades);
  }
}
