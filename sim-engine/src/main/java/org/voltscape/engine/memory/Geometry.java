package org.voltscape.engine.memory;

/**
 * Where the cells of a memory lie: banks of word lines, the words of a line interleaved over its
 * bit lines, as column multiplexing does. Consecutive addresses fill a word line, then the next.
 *
 * <p>Bit {@code b} of the {@code s}-th word of a line is on bit line {@code b * wordsPerLine + s},
 * so the same bits of neighbouring words are next to each other.
 *
 * @param lines word lines of a bank, which share their bit lines
 * @param wordsPerLine words on a word line
 */
public record Geometry(int lines, int wordsPerLine) {
  /**
   * Banks of 256 word lines with 8:1 column multiplexing: a common compiled SRAM, 8 KB of 32-bit
   * words. A model: none of the papers states the geometry of its memories.
   */
  public static final Geometry STANDARD = new Geometry(256, 8);

  public Geometry {
    if (lines < 1 || wordsPerLine < 1) {
      throw new IllegalArgumentException(lines + " lines of " + wordsPerLine + " words");
    }
  }

  /** Cells on a word line. */
  long lineCells(int bits) {
    return (long) wordsPerLine * bits;
  }

  /** The word line of a cell, counted through all banks. */
  public long wordLine(int bits, long cell) {
    return cell / lineCells(bits);
  }

  /** The bit line of a cell, counted through all banks. */
  public long bitLine(int bits, long cell) {
    long offset = cell % lineCells(bits);
    long inBank = offset % bits * wordsPerLine + offset / bits;
    return wordLine(bits, cell) / lines * lineCells(bits) + inBank;
  }
}
