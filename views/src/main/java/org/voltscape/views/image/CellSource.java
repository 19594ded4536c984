package org.voltscape.views.image;

/**
 * A matrix of cells, each of one category. It is asked for what is seen and never copied.
 *
 * <p>Implementations are immutable: they are read on any thread.
 */
public interface CellSource {
  /** Answer of {@link #category} where the matrix has no cell. */
  int NO_CELL = -1;

  /** Most categories of a graded matrix, the one for no grade among them. */
  int MOST_GRADES = 256;

  /** Height of the matrix in cells. */
  int rows();

  /** Width of the matrix in cells. */
  int columns();

  /** Number of categories; category 0 is the unremarkable one. */
  int categories();

  /** The category of a cell inside the matrix, or {@link #NO_CELL}. */
  int category(int row, int column);

  /**
   * Adds rows of cells to the counts of one row of pixels. Worth overriding: a picture of the whole
   * matrix asks it for every cell.
   *
   * @param fromRow first row of cells
   * @param toRow row after the last
   * @param edges pixel {@code i} covers the columns from {@code edges[i]} to before {@code
   *     edges[i+1]}; all are inside the matrix
   * @param pixels number of pixels
   * @param counts cells of category {@code k} under pixel {@code i} are added at {@code i *
   *     categories() + k}; absent cells are not counted
   * @param scratch at least {@link #columns} numbers to work with, left in any state
   */
  default void count(int fromRow, int toRow, int[] edges, int pixels, int[] counts, int[] scratch) {
    int categories = categories();
    for (int row = fromRow; row < toRow; row++) {
      for (int i = 0; i < pixels; i++) {
        for (int column = edges[i]; column < edges[i + 1]; column++) {
          int category = category(row, column);
          if (category != NO_CELL) {
            counts[i * categories + category]++;
          }
        }
      }
    }
  }

  /**
   * Whether categories are grades of one quantity: a pixel of several cells has the colour of their
   * mean then. Category 0 is a cell without a grade; there are at most {@link #MOST_GRADES} and no
   * absent cells.
   */
  default boolean graded() {
    return false;
  }

  /** Whether a stronger grid line belongs on the left of a column, as between two words. */
  default boolean startsGroup(int row, int column) {
    return false;
  }
}
