package org.voltscape.engine.io.map;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.numpy.Npy;
import org.voltscape.engine.io.numpy.NpyArray;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FailureScan;
import org.voltscape.engine.memory.MeasuredMap;

/**
 * Writes failure maps cell by cell, in constant memory whatever the size of the memory; whole or
 * not at all.
 */
public final class FailureMapFiles {
  private static final int BLOCK = 1 << 16;

  private FailureMapFiles() {}

  /**
   * A memory of a die.
   *
   * @param die the die
   * @param words number of words
   * @param bits cells per word
   * @param probability failure probability of a cell in [0, 1]
   */
  public record Memory(DieCells die, int words, int bits, double probability) {
    /** Number of cells. */
    public long cells() {
      return (long) words * bits;
    }

    /** Walks over all failing cells; without a visitor it only counts them. */
    public <E extends Exception> FailureScan scan(FailureScan.Visitor<E> visitor) throws E {
      return die.scan(0, bits, cells(), probability, visitor);
    }
  }

  /**
   * Writes the failing cells as CSV with columns {@code word,bit,stuck_at}.
   *
   * @return the counts
   * @throws org.voltscape.engine.param.BadInputException where the file cannot be written
   */
  public static FailureScan writeCsv(Path path, Memory memory) {
    FailureScan[] counts = new FailureScan[1];
    AtomicFiles.write(
        path,
        out -> {
          CsvWriter csv = new CsvWriter(out, List.of(), List.of("word", "bit", "stuck_at"));
          int bits = memory.bits();
          counts[0] =
              memory.<IOException>scan(
                  (cell, one) -> csv.row(cell / bits, cell % bits, one ? 1 : 0));
          csv.flush();
        });
    return counts[0];
  }

  /**
   * Writes a measured map as CSV, as {@link FailureMapReader} reads it: columns {@code
   * word,bit,stuck_at} and, unless all cells fail at every voltage, {@code voltage_v}; words are
   * numbered over all memories and, where there are several dies, from die to die.
   *
   * @param comments lines before the header
   * @throws org.voltscape.engine.param.BadInputException where the file cannot be written
   */
  public static void writeMeasured(Path path, MeasuredMap map, List<String> comments) {
    AtomicFiles.write(
        path,
        out -> {
          boolean profile = failing(map) == 0 || knowsVoltages(map);
          List<String> header = new ArrayList<>(List.of("word", "bit", "stuck_at"));
          if (profile) {
            header.add("voltage_v");
          }
          CsvWriter csv = new CsvWriter(out, comments, header);
          int bits = map.bits();
          for (int d = 0; d < map.dies(); d++) {
            MeasuredMap die = map.die(d);
            long firstWord = (long) d * map.words();
            for (int i = 0; i < die.failingCells(); i++) {
              long cell = die.cell(i);
              long word = firstWord + cell / bits;
              int state = die.one(i) ? 1 : 0;
              if (profile) {
                csv.row(word, cell % bits, state, die.volts(i));
              } else {
                csv.row(word, cell % bits, state);
              }
            }
          }
          csv.flush();
        });
  }

  private static long failing(MeasuredMap map) {
    long all = 0;
    for (int d = 0; d < map.dies(); d++) {
      all += map.die(d).failingCells();
    }
    return all;
  }

  private static boolean knowsVoltages(MeasuredMap map) {
    for (int d = 0; d < map.dies(); d++) {
      if (map.die(d).knowsVoltages()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes the map as NPY: uint8 of shape [words][bits], 0 a working cell, 1 stuck at 0, 2 stuck at
   * 1; the column is the bit's index, 0 the least significant.
   *
   * @return the counts
   * @throws org.voltscape.engine.param.BadInputException where the file cannot be written
   */
  public static FailureScan writeNpy(Path path, Memory memory) {
    FailureScan[] counts = new FailureScan[1];
    AtomicFiles.write(
        path,
        out -> {
          Npy.writeHeader(out, NpyArray.Type.UINT8, memory.words(), memory.bits());
          Filler filler = new Filler(out);
          counts[0] =
              memory.<IOException>scan((cell, one) -> filler.put(cell, (byte) (one ? 2 : 1)));
          filler.fillTo(memory.cells());
        });
    return counts[0];
  }

  /** Writes zeros up to the next cell that is not zero. */
  private static final class Filler {
    private final byte[] zeros = new byte[BLOCK];
    private final OutputStream out;
    private long written;

    Filler(OutputStream out) {
      this.out = out;
    }

    void put(long cell, byte value) throws IOException {
      fillTo(cell);
      out.write(value);
      written++;
    }

    void fillTo(long cell) throws IOException {
      while (written < cell) {
        int count = (int) Math.min(BLOCK, cell - written);
        out.write(zeros, 0, count);
        written += count;
      }
    }
  }
}
