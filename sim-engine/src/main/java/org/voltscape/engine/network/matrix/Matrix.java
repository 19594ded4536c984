package org.voltscape.engine.network.matrix;

/**
 * A row-major matrix of floats in the memory of a {@link MatrixKernel}. Mutable; used by one thread
 * at a time unless nobody writes to it.
 */
public interface Matrix {
  /** Number of rows. */
  int rows();

  /** Number of columns. */
  int columns();

  /** Copies rows * columns values in, starting at an offset of the array. */
  void write(float[] values, int offset);

  /** Copies rows * columns values out, starting at an offset of the array. */
  void read(float[] values, int offset);

  /**
   * Copies values in.
   *
   * @param at place of the first one, counted row by row
   * @param values where they come from
   * @param offset first one of the array
   * @param count how many
   */
  void write(int at, float[] values, int offset, int count);

  /**
   * Copies values out.
   *
   * @param at place of the first one, counted row by row
   * @param values where they go
   * @param offset first one of the array
   * @param count how many
   */
  void read(int at, float[] values, int offset, int count);

  /** Copies one row in; the array has {@link #columns()} values. */
  void writeRow(int row, float[] values);

  /** Copies one row out. */
  void readRow(int row, float[] values);
}
