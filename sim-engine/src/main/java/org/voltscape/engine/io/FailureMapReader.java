package org.voltscape.engine.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads measured failure maps: text tables with the columns {@code word,bit,stuck_at} and, where
 * the map is a profile, {@code voltage_v}, the highest supply at which the cell fails; or NPY with
 * uint8 [words][bits], 0 a working cell, 1 stuck at 0, 2 stuck at 1. Words are numbered
 * consecutively over all memories; bit 0 is the least significant. Other columns are left alone.
 */
public final class FailureMapReader {
  /** Bits of a row's number beside its cell in one word to sort by. */
  private static final int ROW_BITS = 27;

  private final String source;
  private final int words;
  private final int bits;
  private int count;
  private long[] cells = new long[1024];
  private boolean[] ones = new boolean[1024];
  private double[] volts = new double[1024];
  private int[] lines = new int[1024];

  private FailureMapReader(String source, int words, int bits) {
    this.source = source;
    this.words = words;
    this.bits = bits;
  }

  /**
   * Reads a map for the memories of a network.
   *
   * @param wordCounts number of words of each memory, by its number
   * @param bits cells per word
   * @throws BadInputException for a file that cannot be read or is no such map, a cell beyond the
   *     memories, or a cell that appears with both states
   */
  public static MeasuredMap read(Path path, int[] wordCounts, int bits) {
    int words = Math.toIntExact(Arrays.stream(wordCounts).asLongStream().sum());
    FailureMapReader reader = new FailureMapReader(InputSource.name(path), words, bits);
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
      reader.readNpy(Npy.read(path));
    } else {
      reader.readTable(path);
    }
    return reader.bind(wordCounts);
  }

  private void readNpy(NpyArray array) {
    int[] shape = array.shape();
    if (array.type() != NpyArray.Type.UINT8
        || shape.length != 2
        || shape[0] != words
        || shape[1] != bits) {
      throw new BadInputException(
          source,
          "NPY header",
          array.type().name().toLowerCase(Locale.ROOT) + " of shape " + Arrays.toString(shape),
          "uint8 of shape ["
              + words
              + ", "
              + bits
              + "], the network's faulty words and their bits");
    }
    byte[] states = array.bytes();
    for (int cell = 0; cell < states.length; cell++) {
      if (states[cell] < 0 || states[cell] > 2) {
        throw new BadInputException(
            source,
            "word " + cell / bits + ", bit " + cell % bits,
            String.valueOf(states[cell] & 0xFF),
            "0 (works), 1 (stuck at 0) or 2 (stuck at 1)");
      }
      if (states[cell] != 0) {
        add(cell, states[cell] == 2, Double.POSITIVE_INFINITY, 0);
      }
    }
  }

  private void readTable(Path path) {
    FailureMapTable.open(path, TableColumns.MAP)
        .read(
            bits,
            words,
            "of the network's faulty words",
            (line, block, word, bit, state, volts) ->
                add(word * bits + bit, state == 1, volts, line));
  }

  private void add(long cell, boolean one, double highest, int line) {
    if (count == cells.length) {
      int more = Math.min(1 << ROW_BITS, count * 2);
      if (count == more) {
        throw bad("line " + line, "more rows", "at most " + more + " failing cells");
      }
      cells = Arrays.copyOf(cells, more);
      ones = Arrays.copyOf(ones, more);
      volts = Arrays.copyOf(volts, more);
      lines = Arrays.copyOf(lines, more);
    }
    cells[count] = cell;
    ones[count] = one;
    volts[count] = highest;
    lines[count] = line;
    count++;
  }

  private MeasuredMap bind(int[] wordCounts) {
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = cells[i] << ROW_BITS | i;
    }
    Arrays.sort(order);
    long[] sortedCells = new long[count];
    boolean[] sortedOnes = new boolean[count];
    double[] sortedVolts = new double[count];
    int kept = 0;
    int before = -1;
    for (long key : order) {
      int row = (int) key & (1 << ROW_BITS) - 1;
      if (before >= 0 && cells[before] == cells[row]) {
        requireSame(before, row);
        sortedVolts[kept - 1] = Math.max(sortedVolts[kept - 1], volts[row]);
      } else {
        sortedCells[kept] = cells[row];
        sortedOnes[kept] = ones[row];
        sortedVolts[kept] = volts[row];
        kept++;
      }
      before = row;
    }
    return new MeasuredMap(
        wordCounts,
        bits,
        Arrays.copyOf(sortedCells, kept),
        Arrays.copyOf(sortedOnes, kept),
        Arrays.copyOf(sortedVolts, kept));
  }

  private void requireSame(int first, int second) {
    if (ones[first] != ones[second]) {
      throw bad(
          "line " + lines[second],
          "bit "
              + cells[second] % bits
              + " of word "
              + cells[second] / bits
              + " stuck at "
              + (ones[second] ? 1 : 0)
              + ", on line "
              + lines[first]
              + " at "
              + (ones[first] ? 1 : 0),
          "one state a cell");
    }
  }

  private BadInputException bad(String place, String found, String expected) {
    return new BadInputException(source, place, found, expected);
  }
}
