package org.voltscape.views.failuremap;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.DieCells;

/**
 * The cells of a block on a die: when each starts to fail, and its preferred state.
 *
 * <p>A cell takes 16 bits: its preferred state and the place of its quantile on a scale of {@value
 * #PLACES} places, finer towards 0 (2^10 places an octave). A cell whose place is below that of a
 * failure probability fails there; only cells on the very place ask the die, so every answer is
 * exact. Memories too large to be kept ask the die for every cell. Immutable.
 *
 * <p>Cells are numbered as in the picture: word by word, the most significant bit first.
 */
final class BlockCells {
  /** Places of a quantile. */
  static final int PLACES = 1 << 15;

  private static final int MANTISSA_SHIFT = 13;
  private static final int LOWEST_EXPONENT = (127 + 53 - 32) << (23 - MANTISSA_SHIFT);
  private static final int PREFERS_ONE = 0x8000;
  private static final int PLACE = 0x7FFF;

  /** Words whose cells are asked for at a time, between two looks at whether to go on. */
  private static final int AT_ONCE = 1 << 12;

  private final DieCells die;
  private final MemoryBlock block;
  private final short[] codes;

  private BlockCells(DieCells die, MemoryBlock block, short[] codes) {
    this.die = die;
    this.block = block;
    this.codes = codes;
  }

  /**
   * Looks up every cell of a block.
   *
   * @param kept false to ask the die whenever a cell is looked at
   * @param outdated asked now and then; the result is useless once it says true
   */
  static BlockCells of(DieCells die, MemoryBlock block, boolean kept, BooleanSupplier outdated) {
    if (!kept) {
      return new BlockCells(die, block, null);
    }
    short[] codes = new short[(int) block.cells()];
    int bits = block.bits();
    long[] quantiles = new long[0];
    int at = 0;
    for (int word = 0; word < block.words(); word++) {
      int ahead = word % AT_ONCE;
      if (ahead == 0) {
        if (outdated.getAsBoolean()) {
          break;
        }
        int words = Math.min(AT_ONCE, block.words() - word);
        quantiles = words * bits == quantiles.length ? quantiles : new long[words * bits];
        die.quantiles(block.memory(), bits, block.dieCell(word, 0), quantiles);
      }
      for (int bit = bits - 1; bit >= 0; bit--) {
        long cell = block.dieCell(word, bit);
        int place = place(quantiles[ahead * bits + bit]);
        codes[at++] =
            (short) (die.prefersOne(block.memory(), bits, cell) ? place | PREFERS_ONE : place);
      }
    }
    return new BlockCells(die, block, codes);
  }

  /** Where a 53-bit quantile stands on the scale; never falls when the quantile grows. */
  static int place(long quantile53) {
    int octave = Float.floatToRawIntBits((float) quantile53) >> MANTISSA_SHIFT;
    return Math.max(0, Math.min(PLACES - 1, octave - LOWEST_EXPONENT));
  }

  MemoryBlock block() {
    return block;
  }

  /**
   * Whether a cell fails.
   *
   * @param threshold 53-bit threshold of the failure probability
   */
  boolean fails(int cell, long threshold) {
    if (codes != null) {
      int place = codes[cell] & PLACE;
      int limit = place(threshold);
      if (place != limit) {
        return place < limit;
      }
    }
    return quantile53(cell) < threshold;
  }

  /** Whether a cell reads 1 once it fails. */
  boolean prefersOne(int cell) {
    return codes != null
        ? (codes[cell] & PREFERS_ONE) != 0
        : die.prefersOne(block.memory(), block.bits(), dieCell(cell));
  }

  /**
   * Counts failing cells.
   *
   * @param from first cell
   * @param to cell after the last
   * @param threshold 53-bit threshold of the failure probability
   * @param limit {@link #place} of the threshold
   * @return failing cells in the lower 32 bits, those of them that prefer 1 in the upper
   */
  long count(int from, int to, long threshold, int limit) {
    if (codes == null) {
      return countAsking(from, to, threshold);
    }
    int failing = 0;
    int ones = 0;
    for (int i = from; i < to; i++) {
      int code = codes[i];
      int place = code & PLACE;
      int fails = (place - limit) >>> 31;
      failing += fails;
      // A negative code prefers 1.
      ones += fails & (code >>> 31);
      if (place == limit && quantile53(i) < threshold) {
        failing++;
        ones += code >>> 31;
      }
    }
    return (long) ones << 32 | failing;
  }

  /**
   * Counts a row of cells column by column.
   *
   * @param first the cell in column 0
   * @param from first column
   * @param to column after the last
   * @param threshold 53-bit threshold of the failure probability
   * @param limit {@link #place} of the threshold
   * @param sums a failing cell adds 1 to its column, and 2^16 more if it prefers 1
   */
  void addColumns(int first, int from, int to, long threshold, int limit, int[] sums) {
    if (codes == null) {
      for (int column = from; column < to; column++) {
        addAsking(first + column, threshold, sums, column);
      }
      return;
    }
    int onLimit = 0;
    // No branches: half of the cells may fail, in no order a processor could guess.
    for (int column = from; column < to; column++) {
      int code = codes[first + column];
      int place = code & PLACE;
      int fails = (place - limit) >>> 31;
      sums[column] += fails + ((fails & (code >>> 31)) << 16);
      onLimit += ((place ^ limit) - 1) >>> 31;
    }
    for (int column = from; onLimit > 0; column++) {
      if ((codes[first + column] & PLACE) == limit) {
        addAsking(first + column, threshold, sums, column);
        onLimit--;
      }
    }
  }

  private void addAsking(int cell, long threshold, int[] sums, int column) {
    if (quantile53(cell) < threshold) {
      sums[column] += prefersOne(cell) ? 1 << 16 | 1 : 1;
    }
  }

  private long countAsking(int from, int to, long threshold) {
    int bits = block.bits();
    int memory = block.memory();
    int word = from / bits;
    int bit = bits - 1 - from % bits;
    int failing = 0;
    int ones = 0;
    for (int i = from; i < to; i++) {
      long cell = block.dieCell(word, bit);
      if (die.quantile53(memory, bits, cell) < threshold) {
        failing++;
        ones += die.prefersOne(memory, bits, cell) ? 1 : 0;
      }
      if (--bit < 0) {
        bit = bits - 1;
        word++;
      }
    }
    return (long) ones << 32 | failing;
  }

  private long quantile53(int cell) {
    return die.quantile53(block.memory(), block.bits(), dieCell(cell));
  }

  private long dieCell(int cell) {
    int bits = block.bits();
    return block.dieCell(cell / bits, bits - 1 - cell % bits);
  }
}
