package org.voltscape.engine.memory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.random.CounterHash;

/**
 * A failure map that was measured: the cells found failing, their states and the highest voltage at
 * which each fails. Immutable.
 *
 * <p>Which cells fail at a voltage is exact and asks no curve: a cell's quantile is the share of
 * the map's cells that fail at higher voltages than it, and the failure probability is the share of
 * the map's cells that fail. Memories the map knows nothing of (check cells and spare cells of
 * schemes) work.
 *
 * <p>A map can hold several dies, measured together: {@link #die} is one of them. Shares are those
 * of all dies together, so that one failure probability means one supply for every die.
 */
public final class MeasuredMap implements DieCells {
  private final int bits;
  private final int[] firstWord;
  private final long cellCount;
  private final long[] cells;
  private final boolean[] ones;
  private final double[] volts;
  private final long[] quantiles;
  private final double[] descending;
  private final double[] pooled;
  private final long pooledCells;
  private final MeasuredMap[] dies;
  private final @Nullable MapUse use;

  /**
   * Binds measured cells to the memories of a network.
   *
   * @param wordCounts number of words of each memory, by its number; the map numbers the words of
   *     all memories consecutively
   * @param bits cells per word
   * @param cells failing cells {@code word * bits + bit}, ascending
   * @param ones whether each reads 1
   * @param volts highest supply in V at which each fails; infinite for every one
   * @throws IllegalArgumentException where cells are out of order or beyond the memories
   */
  public MeasuredMap(int[] wordCounts, int bits, long[] cells, boolean[] ones, double[] volts) {
    this(wordCounts, bits, List.of(new Cells(cells, ones, volts)), null);
  }

  /**
   * The failing cells of one die.
   *
   * @param cells {@code word * bits + bit}, ascending
   * @param ones whether each reads 1
   * @param volts highest supply in V at which each fails; infinite for every one
   */
  public record Cells(long[] cells, boolean[] ones, double[] volts) {}

  /**
   * Binds measured cells of one or several dies to the memories of a network.
   *
   * @param wordCounts number of words of each memory, by its number
   * @param bits cells per word
   * @param all the failing cells of each die
   * @param use what of a file they are; null where they come from none
   * @throws IllegalArgumentException where cells are out of order or beyond the memories
   */
  public MeasuredMap(int[] wordCounts, int bits, List<Cells> all, @Nullable MapUse use) {
    this(
        wordCounts,
        bits,
        all.get(0),
        descending(all.stream().flatMapToDouble(c -> Arrays.stream(c.volts()))),
        all.size(),
        new MeasuredMap[all.size()],
        use);
    dies[0] = this;
    for (int d = 1; d < dies.length; d++) {
      dies[d] = new MeasuredMap(wordCounts, bits, all.get(d), pooled, all.size(), null, use);
    }
  }

  private MeasuredMap(
      int[] wordCounts,
      int bits,
      Cells failing,
      double[] pooled,
      int dieCount,
      MeasuredMap @Nullable [] dies,
      @Nullable MapUse use) {
    this.bits = bits;
    this.firstWord = new int[wordCounts.length + 1];
    for (int m = 0; m < wordCounts.length; m++) {
      firstWord[m + 1] = Math.addExact(firstWord[m], wordCounts[m]);
    }
    this.cellCount = (long) firstWord[wordCounts.length] * bits;
    this.cells = failing.cells().clone();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] < (i == 0 ? 0 : cells[i - 1] + 1) || cells[i] >= cellCount) {
        throw new IllegalArgumentException("cell " + cells[i] + " of " + cellCount);
      }
    }
    this.ones = failing.ones().clone();
    this.volts = failing.volts().clone();
    this.descending = dieCount == 1 ? pooled : descending(Arrays.stream(volts));
    this.pooled = pooled;
    this.pooledCells = cellCount * dieCount;
    this.dies = dies == null ? new MeasuredMap[] {this} : dies;
    this.use = use;
    this.quantiles = new long[cells.length];
    for (int i = 0; i < cells.length; i++) {
      quantiles[i] = share53(failingAbove(volts[i]));
    }
  }

  private static double[] descending(DoubleStream volts) {
    return volts.map(v -> -v).sorted().toArray();
  }

  /** Number of dies. */
  public int dies() {
    return dies.length;
  }

  /** The die of a trial: they take turns. */
  public MeasuredMap die(int trial) {
    return dies[Math.floorMod(trial, dies.length)];
  }

  /** What of a file the map is; null where it comes from none. */
  public @Nullable MapUse use() {
    return use;
  }

  /** SHA-256 of all dies. */
  public String fingerprint() {
    ContentHash hash = new ContentHash();
    for (MeasuredMap die : dies) {
      hash.put(die.dieFingerprint());
    }
    return hash.hex();
  }

  /** SHA-256 of the failing cells of this die and of the shares they stand for. */
  public String dieFingerprint() {
    ContentHash hash = new ContentHash().put(bits).put(cellCount);
    for (int words : firstWord) {
      hash.put(words);
    }
    for (int i = 0; i < cells.length; i++) {
      hash.put(cells[i]).put(ones[i] ? 1 : 0).put(quantiles[i]);
      hash.put(Double.doubleToLongBits(volts[i]));
    }
    return hash.hex();
  }

  /** Number of cells that fail at all. */
  public int failingCells() {
    return cells.length;
  }

  /** Whether any cell is known to work above some voltage; without, all fail at every one. */
  public boolean knowsVoltages() {
    for (double highest : volts) {
      if (highest != Double.POSITIVE_INFINITY) {
        return true;
      }
    }
    return false;
  }

  /** Number of cells of all memories. */
  public long cellCount() {
    return cellCount;
  }

  /** Number of words of each memory, by its number. */
  public int[] wordCounts() {
    int[] counts = new int[firstWord.length - 1];
    for (int m = 0; m < counts.length; m++) {
      counts[m] = firstWord[m + 1] - firstWord[m];
    }
    return counts;
  }

  /** Words of all memories. */
  public int words() {
    return firstWord[firstWord.length - 1];
  }

  /** Cells per word. */
  public int bits() {
    return bits;
  }

  /** The i-th failing cell, {@code word * bits + bit}, ascending. */
  public long cell(int i) {
    return cells[i];
  }

  /** Whether the i-th failing cell reads 1. */
  public boolean one(int i) {
    return ones[i];
  }

  /** Highest supply in V at which the i-th failing cell fails; infinite for every one. */
  public double volts(int i) {
    return volts[i];
  }

  /** Number of cells of this die that fail at a supply. */
  public int failingAt(double supply) {
    return failingAt(descending, supply);
  }

  private static int failingAt(double[] negated, double supply) {
    // Negated voltages ascend: the first one above -supply is that of the first cell that holds.
    int low = 0;
    int high = negated.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (negated[middle] <= -supply) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int failingAbove(double supply) {
    return Double.isInfinite(supply) ? 0 : failingAt(pooled, Math.nextUp(supply));
  }

  private long share53(int count) {
    return CounterHash.threshold((double) count / pooledCells);
  }

  @Override
  public double probability(ErrorCurve curve, double supply) {
    return (double) failingAt(pooled, supply) / pooledCells;
  }

  /** It is a list of its failing cells already. */
  @Override
  public boolean worthKeeping() {
    return false;
  }

  @Override
  public long quantile53(int memory, int cellsPerWord, long cell) {
    int at = find(memory, cellsPerWord, cell);
    return at < 0 ? Long.MAX_VALUE >>> 10 : quantiles[at];
  }

  @Override
  public boolean prefersOne(int memory, int cellsPerWord, long cell) {
    int at = find(memory, cellsPerWord, cell);
    return at >= 0 && ones[at];
  }

  private int find(int memory, int cellsPerWord, long cell) {
    if (memory >= firstWord.length - 1 || cellsPerWord != bits) {
      return -1;
    }
    return Arrays.binarySearch(cells, (long) firstWord[memory] * bits + cell);
  }

  @Override
  public void faults(int memory, int words, int cellsPerWord, double probability, FaultList out) {
    out.clear();
    this.<RuntimeException>scan(
        memory,
        cellsPerWord,
        (long) words * cellsPerWord,
        probability,
        (cell, one) -> {
          int bit = 1 << (int) (cell % bits);
          out.add((int) (cell / bits), bit, one ? bit : 0);
        });
  }

  @Override
  public void flips(int memory, int words, int cellsPerWord, double probability, FaultList out) {
    throw new UnsupportedOperationException("a map of stuck cells has no transient flips");
  }

  @Override
  public void nestedFlips(
      int memory, int words, int cellsPerWord, double high, double low, FaultList out) {
    flips(memory, words, cellsPerWord, high, out);
  }

  @Override
  public <E extends Exception> FailureScan scan(
      int memory, int cellsPerWord, long count, double probability, FailureScan.Visitor<E> visitor)
      throws E {
    long failing = 0;
    long stuckAtOne = 0;
    if (memory < firstWord.length - 1 && cellsPerWord == bits) {
      long threshold = CounterHash.threshold(probability);
      long first = (long) firstWord[memory] * bits;
      int at = Arrays.binarySearch(cells, first);
      for (int i = at < 0 ? -at - 1 : at; i < cells.length && cells[i] < first + count; i++) {
        if (quantiles[i] < threshold) {
          failing++;
          stuckAtOne += ones[i] ? 1 : 0;
          if (visitor != null) {
            visitor.failing(cells[i] - first, ones[i]);
          }
        }
      }
    }
    return new FailureScan(count, failing, stuckAtOne);
  }
}
