package org.voltscape.views.failuremap;

import java.util.List;
import org.voltscape.engine.memory.Geometry;
import org.voltscape.views.image.CellPosition;

/**
 * Where words stand in the picture: block under block, the bits of a word side by side with the
 * most significant on the left. Immutable.
 *
 * <p>Either rows are filled word after word, each a round binary number of words; or, where
 * failures hang together along the lines of a memory, as its banks lie: bank beside bank, a word
 * line in each row, so that bit lines are columns.
 */
final class DieLayout {
  private final List<MemoryBlock> blocks;
  private final int columns;
  private final Shape[] shapes;
  private final int[] firstRow;

  /**
   * How the words of a block are wrapped: runs of words stand under each other, a number of rows;
   * then the next such stack is beside it, and where the picture ends, below.
   *
   * @param words of the block
   * @param bits cells per word
   * @param run words of a run
   * @param stack runs of a stack
   * @param across stacks side by side
   */
  private record Shape(int words, int bits, int run, int stack, int across) {
    int runCells() {
      return run * bits;
    }

    int rows() {
      int runs = (words + run - 1) / run;
      int stacks = (runs + stack - 1) / stack;
      int above = (stacks - 1) / across;
      boolean alone = stacks - above * across == 1;
      return above * stack + (alone ? runs - (stacks - 1) * stack : stack);
    }

    /** The word at the start of a run; may be beyond the last. */
    long firstWord(int row, int place) {
      long stacks = (long) (row / stack) * across + place;
      return (stacks * stack + row % stack) * run;
    }

    int cellsInRow(int row) {
      long cells = 0;
      for (int place = 0; place < across; place++) {
        long left = words - firstWord(row, place);
        if (left <= 0) {
          break;
        }
        cells += Math.min(left, run) * bits;
      }
      return (int) cells;
    }
  }

  private DieLayout(List<MemoryBlock> blocks, int columns, Geometry geometry) {
    this.blocks = blocks;
    this.columns = columns;
    int n = blocks.size();
    shapes = new Shape[n];
    firstRow = new int[n + 1];
    for (int i = 0; i < n; i++) {
      MemoryBlock block = blocks.get(i);
      int inRow = Math.max(1, columns / block.bits());
      if (geometry == null) {
        int rows = (block.words() + inRow - 1) / inRow;
        shapes[i] = new Shape(block.words(), block.bits(), inRow, rows, 1);
      } else {
        int run = Math.min(inRow, geometry.wordsPerLine());
        shapes[i] =
            new Shape(block.words(), block.bits(), run, geometry.lines(), Math.max(1, inRow / run));
      }
      firstRow[i + 1] = firstRow[i] + shapes[i].rows();
    }
  }

  /**
   * Wraps words so that the picture suits a pane.
   *
   * @param blocks at least one
   * @param aspect width of the pane divided by its height
   * @param geometry of the memories where they are shown as they lie; null to fill rows with words
   */
  static DieLayout of(List<MemoryBlock> blocks, double aspect, Geometry geometry) {
    long cells = blocks.stream().mapToLong(MemoryBlock::cells).sum();
    int widest = blocks.stream().mapToInt(MemoryBlock::bits).max().orElseThrow();
    int mostWords = blocks.stream().mapToInt(MemoryBlock::words).max().orElseThrow();
    double words = Math.sqrt(cells * aspect) / widest;
    // Three significant bits: rows of 352 words, say, end at addresses that look alike.
    int step = Math.max(1, Integer.highestOneBit((int) words) / 8);
    int inRow = Math.max(1, Math.min(mostWords, (int) Math.rint(words / step) * step));
    return new DieLayout(List.copyOf(blocks), inRow * widest, geometry);
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

  /** The block's cell in a column of a row, numbered as in {@link BlockCells}. */
  int cellAt(int block, int row, int column) {
    Shape shape = shapes[block];
    int place = column / shape.runCells();
    long word = shape.firstWord(row - firstRow[block], place);
    return (int) (word * shape.bits() + column % shape.runCells());
  }

  /** The column behind the run of consecutive cells that a column belongs to. */
  int runEnd(int block, int column) {
    int cells = shapes[block].runCells();
    return (column / cells + 1) * cells;
  }

  /** Where a block's cell is, numbered as in {@link BlockCells}. */
  CellPosition place(int block, int cell) {
    Shape shape = shapes[block];
    int run = cell / shape.runCells();
    int stack = run / shape.stack();
    int row = stack / shape.across() * shape.stack() + run % shape.stack();
    int column = stack % shape.across() * shape.runCells() + cell % shape.runCells();
    return new CellPosition(firstRow[block] + row, column);
  }

  /** How many columns of a row hold cells. */
  int cellsInRow(int block, int row) {
    return shapes[block].cellsInRow(row - firstRow[block]);
  }
}
