package org.voltscape.engine.dram.reads;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.random.CounterHash;

/**
 * Reads of a device's partition: rows are written with a pattern and read back. Which rows of a
 * large partition are read, and every error, follow from the device's seed, that of the reads and
 * the place alone.
 */
public final class DramReads {
  private static final long READS = 0x4472616D52656164L;

  private DramReads() {}

  /**
   * How to read.
   *
   * @param patterns written one after the other, at least one
   * @param reads how often each is read
   * @param rows rows that are read of a partition, spread over its sub-arrays; more than it has for
   *     all
   * @param seed of the reads
   */
  public record Effort(List<DataPattern> patterns, int reads, int rows, long seed) {
    /** Most reads of a pattern. */
    public static final int MOST_READS = 1000;

    /** Most rows of a partition. */
    public static final int MOST_ROWS = 1 << 20;

    public Effort {
      patterns = List.copyOf(patterns);
      if (patterns.isEmpty() || reads < 1 || reads > MOST_READS || rows < 1 || rows > MOST_ROWS) {
        throw new IllegalArgumentException(patterns + ", " + reads + " reads of " + rows + " rows");
      }
    }
  }

  /**
   * Reads a partition.
   *
   * @param point conditions of the reads; writing is always without errors
   * @param cancelled looked at between sub-arrays
   * @throws CancellationException if cancelled
   */
  public static ReadTally read(
      DramDevice device,
      Partition partition,
      DramPoint point,
      Effort effort,
      BooleanSupplier cancelled) {
    DramGeometry geometry = device.geometry();
    FaultKind kind = device.faults(point);
    double mean = device.mean(point).ber();
    List<Partition> parts = partition.subArrays(geometry);
    ReadTally tally = new ReadTally(geometry.wordsPerRow(), geometry.wordBits());
    FaultList errors = new FaultList();
    for (int i = 0; i < parts.size(); i++) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      // Rows of the first i + 1 sub-arrays together, so that all add up to what is asked for.
      int upTo = (int) Math.min((long) effort.rows() * (i + 1) / parts.size(), Integer.MAX_VALUE);
      int count = Math.min(upTo - (int) ((long) effort.rows() * i / parts.size()), geometry.rows());
      if (count == 0) {
        continue;
      }
      Partition part = parts.get(i);
      long seed = seed(device.seed(), part);
      int[] rows = rows(geometry.rows(), count);
      SubArrayCells cells = new SubArrayCells(geometry, device.variation(), seed, rows);
      double rate = device.rate(part, mean);
      int words = count * geometry.wordsPerRow();
      long conditions = CounterHash.hash(effort.seed() ^ seed ^ READS, key(point));
      for (DataPattern pattern : effort.patterns()) {
        for (int read = 0; read < effort.reads(); read++) {
          cells.read(CounterHash.hash(conditions, pattern.value(), read));
          kind.draw(cells, 0, words, geometry.wordBits(), rate, errors);
          tally.read(count, pattern, kind, errors);
        }
      }
      tally.endOfSubArray();
    }
    return tally;
  }

  /** Conditions that differ are read with errors of their own. */
  private static long key(DramPoint point) {
    long key = Double.doubleToLongBits(point.celsius());
    for (DramAxis axis : DramAxis.values()) {
      key = CounterHash.hash(key, Double.doubleToLongBits(point.value(axis)));
    }
    return key;
  }

  /** Evenly spread numbers of rows. */
  private static int[] rows(int all, int count) {
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = (int) ((long) all * i / count);
    }
    return rows;
  }

  private static long seed(long device, Partition p) {
    long place = CounterHash.hash(device ^ READS, p.module(), p.chip());
    return CounterHash.hash(place, p.bank(), p.subArray());
  }
}
