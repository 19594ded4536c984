package org.voltscape.engine.dram.reads;

import org.voltscape.engine.curve.Probit;
import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.Variation;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.random.Gaps;

/**
 * The cells of some rows of a sub-array at one read. Rows and bit lines are as weak at every read;
 * which cells fail is drawn again. Errors are drawn at a cost that follows how many there are. A
 * source of {@link org.voltscape.engine.memory.FaultKind}s, which say what errors do. Confined to
 * one thread.
 */
final class SubArrayCells implements FaultSource {
  private static final long ROWS = 0x4472616D526F7773L;
  private static final long COLUMNS = 0x4472616D436F6C73L;
  private static final long CELLS = 0x4472616D43656C6CL;

  private final int wordsPerRow;
  private final double rowWeight;
  private final double columnWeight;
  private final double own;
  private final double[] rowParts;
  private final long columnSeed;
  private final Gaps gaps = new Gaps();
  private double[] columnParts = new double[0];
  private double leastColumn;
  private long read;

  /**
   * @param seed of the sub-array
   * @param rows numbers of its rows that are read
   */
  SubArrayCells(DramGeometry geometry, Variation variation, long seed, int[] rows) {
    wordsPerRow = geometry.wordsPerRow();
    double all = Math.sqrt(variation.within());
    rowWeight = variation.rows() / all;
    columnWeight = variation.columns() / all;
    own = 1 / all;
    columnSeed = seed ^ COLUMNS;
    rowParts = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rowParts[i] = rowWeight == 0 ? 0 : rowWeight * normal(CounterHash.hash(seed ^ ROWS, rows[i]));
    }
  }

  /** The next reads are drawn from this seed. */
  void read(long seed) {
    read = seed;
  }

  private static double normal(long hash) {
    return Probit.of(CounterHash.unit(hash) + 0x1.0p-54);
  }

  @Override
  public void faults(int memory, int words, int bits, double probability, FaultList out) {
    throw new UnsupportedOperationException("cells of a DRAM have no preferred states");
  }

  @Override
  public void flips(int memory, int words, int bits, double probability, FaultList out) {
    nestedFlips(memory, words, bits, probability, 0, out);
  }

  @Override
  public void nestedFlips(int memory, int words, int bits, double high, double low, FaultList out) {
    out.clear();
    if (high <= 0) {
      return;
    }
    columns(bits);
    double zHigh = Probit.of(high);
    double zLow = Probit.of(low);
    long cells = CounterHash.hash(read ^ CELLS, memory);
    for (int row = 0; row * (long) wordsPerRow < words; row++) {
      int inRow = (int) Math.min(wordsPerRow, words - (long) row * wordsPerRow);
      row(row, inRow * bits, bits, zHigh, low > 0 ? zLow : Double.NaN, cells, out);
    }
  }

  private void row(
      int row, int count, int bits, double zHigh, double zLow, long cells, FaultList out) {
    double shift = rowParts[row];
    double most = rate(zHigh, shift + leastColumn);
    long seed = CounterHash.hash(cells, row);
    boolean nested = !Double.isNaN(zLow);
    double rowLow = nested ? rate(zLow, shift) : 0;
    gaps.start(seed, most);
    long word0 = (long) row * wordsPerRow;
    long place = -1;
    for (long draw = 0; ; draw++) {
      place += 1 + gaps.next();
      if (place >= count) {
        return;
      }
      int column = (int) place;
      double u = most * CounterHash.unit(CounterHash.hash(~seed, draw));
      double cellLow = rowLow;
      if (columnWeight > 0) {
        double shared = shift + columnParts[column];
        if (u >= rate(zHigh, shared)) {
          continue;
        }
        cellLow = nested ? rate(zLow, shared) : 0;
      }
      int bit = 1 << (column % bits);
      boolean both = u < cellLow;
      out.add((int) (word0 + column / bits), bit, both ? bit : 0);
    }
  }

  private double rate(double z, double shared) {
    return Probit.probability((z - shared) / own);
  }

  /** The parts of all bit lines of a row of words so wide. */
  private void columns(int bits) {
    int count = wordsPerRow * bits;
    if (columnWeight == 0 || columnParts.length == count) {
      return;
    }
    columnParts = new double[count];
    leastColumn = 0;
    for (int i = 0; i < count; i++) {
      columnParts[i] = columnWeight * normal(CounterHash.hash(columnSeed, i));
      leastColumn = Math.min(leastColumn, columnParts[i]);
    }
  }
}
