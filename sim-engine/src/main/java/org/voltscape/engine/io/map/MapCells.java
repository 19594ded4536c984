package org.voltscape.engine.io.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MapUse;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;

/** The failing cells of a map's file, in any order, whatever its format. */
final class MapCells {
  /** Bits of a row's number beside its cell in one word to sort by. */
  private static final int ROW_BITS = 27;

  private static final int MOST_ROWS = 1 << ROW_BITS;
  private static final int UNITE_FROM = 1 << 20;

  private final String source;
  private final int bits;
  private int count;
  private long highest = -1;
  private long[] cells = new long[1024];
  private boolean[] ones = new boolean[1024];
  private double[] volts = new double[1024];
  private int[] lines = new int[1024];

  /**
   * @param source file named by complaints
   * @param bits cells per word
   */
  MapCells(String source, int bits) {
    this.source = source;
    this.bits = bits;
  }

  /** Number of failing cells so far, repeated ones too. */
  int count() {
    return count;
  }

  /**
   * Adds a failing cell.
   *
   * @param one whether it reads 1
   * @param highestVolts highest supply in V at which it fails; infinite for every one
   * @param line of the file; 0 where it has none
   */
  void add(long word, int bit, boolean one, double highestVolts, int line) {
    if (count == cells.length) {
      makeRoom(line);
    }
    highest = Math.max(highest, word);
    cells[count] = word * bits + bit;
    ones[count] = one;
    volts[count] = highestVolts;
    lines[count] = line;
    count++;
  }

  private void makeRoom(int line) {
    // A file that repeats its cells takes no more memory than the cells.
    if (count >= UNITE_FROM) {
      count = sort();
    }
    int more = Math.max(cells.length, 2 * count);
    if (more > MOST_ROWS) {
      throw bad("line " + line, "more rows", "at most " + MOST_ROWS / 2 + " failing cells");
    }
    cells = Arrays.copyOf(cells, more);
    ones = Arrays.copyOf(ones, more);
    volts = Arrays.copyOf(volts, more);
    lines = Arrays.copyOf(lines, more);
  }

  /**
   * The part of a map that a study uses, as dies of a network.
   *
   * @param words words of the file; -1 where it lists failing cells only
   * @param wordCounts number of words of each memory of the network, by its number
   * @param file its name and the hash of its content
   * @throws BadInputException where a cell is there with both states, or the part is not there
   */
  MeasuredMap bind(long words, int[] wordCounts, MapPart part, MapFile file) {
    int dieWords = Math.toIntExact(Arrays.stream(wordCounts).asLongStream().sum());
    requirePart(words, dieWords, part);
    long dieCells = (long) dieWords * bits;
    int kept = sort();
    List<MeasuredMap.Cells> dies = new ArrayList<>();
    long used = 0;
    for (int d = 0; d < part.dies(); d++) {
      long first = part.offset() * bits + d * dieCells;
      int from = place(first, kept);
      int to = place(first + dieCells, kept);
      used += to - from;
      long[] own = Arrays.copyOfRange(cells, from, to);
      for (int i = 0; i < own.length; i++) {
        own[i] -= first;
      }
      dies.add(
          new MeasuredMap.Cells(
              own, Arrays.copyOfRange(ones, from, to), Arrays.copyOfRange(volts, from, to)));
    }
    MapUse use =
        new MapUse(
            file.name(), file.sha256(), words, part.offset(), dieWords, part.dies(), kept, used);
    return new MeasuredMap(wordCounts, bits, dies, use);
  }

  private int place(long cell, int kept) {
    int at = Arrays.binarySearch(cells, 0, kept, cell);
    return at < 0 ? -at - 1 : at;
  }

  private void requirePart(long words, int dieWords, MapPart part) {
    long needed = part.offset() + (long) part.dies() * dieWords;
    if (words >= 0 && needed > words) {
      boolean whole = part.offset() == 0 && part.dies() == 1;
      throw bad(
          "",
          words + " words",
          whole
              ? "at least " + dieWords + " words, those of the network"
              : "at least "
                  + needed
                  + " words: "
                  + part.dies()
                  + (part.dies() == 1 ? " die of " : " dies of ")
                  + dieWords
                  + " words from word "
                  + part.offset()
                  + " on (memory.mapOffset, memory.mapDies); "
                  + Math.max(0, (words - part.offset()) / dieWords)
                  + " fit");
    }
    // A list of failing cells does not say where its memory ends.
    long last = needed - dieWords;
    if (words < 0 && count > 0 && last > highest && last > 0) {
      throw bad(
          "",
          "no failing cell after word " + highest,
          "failing cells from word "
              + last
              + " on, where the last die asked for begins (memory.mapOffset "
              + part.offset()
              + ", memory.mapDies "
              + part.dies()
              + ")");
    }
  }

  /** Sorts cells and unites equal ones; returns how many are left. */
  private int sort() {
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = cells[i] << ROW_BITS | i;
    }
    Arrays.sort(order);
    long[] sortedCells = new long[count];
    boolean[] sortedOnes = new boolean[count];
    double[] sortedVolts = new double[count];
    int[] sortedLines = new int[count];
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
        sortedLines[kept] = lines[row];
        kept++;
      }
      before = row;
    }
    cells = sortedCells;
    ones = sortedOnes;
    volts = sortedVolts;
    lines = sortedLines;
    return kept;
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

  /**
   * The file a map was read from.
   *
   * @param name without its folder
   * @param sha256 of its content, as it lies there
   */
  record MapFile(String name, String sha256) {}
}
