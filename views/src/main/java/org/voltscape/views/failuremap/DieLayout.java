package org.voltscape.views.failuremap;

import java.util.List;
import org.voltscape.views.image.CellPosition;

/**
 * Where words stand in the picture: block under block, each row a round binary number of words, the
 * bits of a word side by side with the most significant on the left. Immutable.
 */
final class DieLayout {
  private final List<MemoryBlock> blocks;
  private final int columns;
  private final int[] wordsPerRow;
  private final int[] firstRow;

  private DieLayout(List<MemoryBlock> blocks, int columns) {
    this.blocks = blocks;
    this.columns = columns;
    int n = blocks.size();
    wordsPerRow = new int[n];
    firstRow = new int[n + 1];
    for (int i = 0; i < n; i++) {
      MemoryBlock block = blocks.get(i);
      wordsPerRow[i] = Math.max(1, columns / block.bits());
      firstRow[i + 1] = firstRow[i] + (block.words() + wordsPerRow[i] - 1) / wordsPerRow[i];
    }
  }

  /**
   * Wraps words so that the picture suits a pane.
   *
   * @param blocks at least one
   * @param aspect width of the pane divided by its height
   */
  static DieLayout of(List<MemoryBlock> blocks, double aspect) {
    long cells = blocks.stream().mapToLong(MemoryBlock::cells).sum();
    int widest = blocks.stream().mapToInt(MemoryBlock::bits).max().orElseThrow();
    int mostWords = blocks.stream().mapToInt(MemoryBlock::words).max().orElseThrow();
    double words = Math.sqrt(cells * aspect) / widest;
    // Three significant bits: rows of 352 words, say, end at addresses that look alike.
    int step = Math.max(1, Integer.highestOneBit((int) words) / 8);
    int inRow = Math.max(1, Math.min(mostWords, (int) Math.rint(words / step) * step));
    return new DieLayout(List.copyOf(blocks), inRow * widest);
  }

  List<MemoryBlock> blocks() {
    return blocks;
  }

  int rows() {
    return firstRow[blocks.size()];
  }

  int columns() {
    return columns;
  }

  /** Which block a row belongs to. */
  int blockAt(int row) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstRow[middle] <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The block's cell at the left end of a row, numbered as in {@link BlockCells}. */
  int firstCell(int block, int row) {
    return (row - firstRow[block]) * wordsPerRow[block] * blocks.get(block).bits();
  }

  /** Where a block's cell is, numbered as in {@link BlockCells}. */
  CellPosition place(int block, int cell) {
    int cellsPerRow = wordsPerRow[block] * blocks.get(block).bits();
    return new CellPosition(firstRow[block] + cell / cellsPerRow, cell % cellsPerRow);
  }

  /** How many columns of a row hold cells. */
  int cellsInRow(int block, int row) {
    long left = blocks.get(block).cells() - firstCell(block, row);
    return (int) Math.min(left, (long) wordsPerRow[block] * blocks.get(block).bits());
  }
}
