package org.voltscape.views.failuremap;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.views.image.CellSource;

/**
 * A die at one failure probability as a matrix of cells. Immutable; making one costs nothing, so a
 * moving voltage only recolours.
 */
final class FailureField implements CellSource {
  /** Category of a cell that works. */
  static final int HOLDS = 0;

  /** Category of a failing cell that reads 0. */
  static final int PREFERS_ZERO = 1;

  /** Category of a failing cell that reads 1. */
  static final int PREFERS_ONE = 2;

  private static final int CATEGORIES = 3;
  private static final int COUNT_AT_ONCE = 1 << 18;

  /** More rows could overflow the 16 bits of a column's sum. */
  private static final int MOST_ROWS = 0xFFFF;

  private final DieLayout layout;
  private final List<BlockCells> cells;
  private final double probability;
  private final long threshold;
  private final int limit;

  /**
   * @param cells the layout's blocks on one die
   * @param probability failure probability of a cell
   */
  FailureField(DieLayout layout, List<BlockCells> cells, double probability) {
    this.layout = layout;
    this.cells = cells;
    this.probability = probability;
    threshold = CounterHash.threshold(probability);
    limit = BlockCells.place(threshold);
  }

  double probability() {
    return probability;
  }

  DieLayout layout() {
    return layout;
  }

  @Override
  public int rows() {
    return layout.rows();
  }

  @Override
  public int columns() {
    return layout.columns();
  }

  @Override
  public int categories() {
    return CATEGORIES;
  }

  @Override
  public int category(int row, int column) {
    int block = layout.blockAt(row);
    if (column >= layout.cellsInRow(block, row)) {
      return NO_CELL;
    }
    int cell = layout.cellAt(block, row, column);
    BlockCells blockCells = cells.get(block);
    if (!blockCells.fails(cell, threshold)) {
      return HOLDS;
    }
    return blockCells.prefersOne(cell) ? PREFERS_ONE : PREFERS_ZERO;
  }

  @Override
  public void count(int fromRow, int toRow, int[] edges, int pixels, int[] counts, int[] scratch) {
    int left = edges[0];
    int right = edges[pixels];
    int row = fromRow;
    while (row < toRow) {
      // Rows of equal length are added up column by column, then column to pixel only once.
      int block = layout.blockAt(row);
      int length = layout.cellsInRow(block, row);
      int to = Math.min(right, length);
      int last = Math.min(toRow, row + MOST_ROWS);
      int start = row;
      Arrays.fill(scratch, left, right, 0);
      do {
        addRow(block, row, left, to, scratch);
        row++;
        block = row < last ? layout.blockAt(row) : block;
      } while (row < last && layout.cellsInRow(block, row) == length);
      addPixels(row - start, length, edges, pixels, counts, scratch);
    }
  }

  /** Counts the columns of a row, run by run of consecutive cells. */
  private void addRow(int block, int row, int left, int to, int[] sums) {
    for (int from = left; from < to; ) {
      int end = Math.min(to, layout.runEnd(block, from));
      int first = layout.cellAt(block, row, from) - from;
      cells.get(block).addColumns(first, from, end, threshold, limit, sums);
      from = end;
    }
  }

  private static void addPixels(
      int rows, int length, int[] edges, int pixels, int[] counts, int[] sums) {
    for (int i = 0; i < pixels; i++) {
      int from = edges[i];
      int to = Math.min(edges[i + 1], length);
      int failing = 0;
      int ones = 0;
      for (int column = from; column < to; column++) {
        failing += sums[column] & 0xFFFF;
        ones += sums[column] >>> 16;
      }
      int at = i * CATEGORIES;
      counts[at + HOLDS] += Math.max(0, to - from) * rows - failing;
      counts[at + PREFERS_ZERO] += failing - ones;
      counts[at + PREFERS_ONE] += ones;
    }
  }

  @Override
  public boolean startsGroup(int row, int column) {
    return column % layout.blocks().get(layout.blockAt(row)).bits() == 0;
  }

  /** Counts all cells of the field. */
  FailureCounts total(BooleanSupplier outdated) {
    long all = 0;
    long failing = 0;
    long ones = 0;
    for (BlockCells blockCells : cells) {
      long blockSize = blockCells.block().cells();
      all += blockSize;
      for (long from = 0; from < blockSize && !outdated.getAsBoolean(); from += COUNT_AT_ONCE) {
        long to = Math.min(blockSize, from + COUNT_AT_ONCE);
        long found = blockCells.count((int) from, (int) to, threshold, limit);
        failing += (int) found;
        ones += found >>> 32;
      }
    }
    return new FailureCounts(all, failing, ones, probability);
  }
}
