package org.voltscape.engine.dram.reads;

import java.util.Arrays;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;

/**
 * Counts of bits that were read wrongly. Filled while a memory is read, added up over reads and
 * partitions of one shape. Mutable, confined to its thread.
 */
public final class ReadTally {
  private final int wordsPerRow;
  private final int wordBits;
  private long ones;
  private long zeros;
  private long onesWrong;
  private long zerosWrong;
  private long neighbours;
  private long words;
  private long wholeWords;
  private long brokenWords;
  private long rowReads;
  private long[] rowWords = new long[0];
  private final long[] columnBits;
  private final double[] rowSquares = new double[2];
  private final double[] columnSquares = new double[2];

  /**
   * @param wordsPerRow words of a row
   * @param wordBits bits of a word, 2 to 32
   */
  public ReadTally(int wordsPerRow, int wordBits) {
    this.wordsPerRow = wordsPerRow;
    this.wordBits = wordBits;
    this.columnBits = new long[wordsPerRow * wordBits];
  }

  /**
   * Counts one read of rows.
   *
   * @param rows number of rows read
   * @param kind what errors do
   * @param errors drawn errors of the rows' words, ascending
   */
  void read(int rows, DataPattern pattern, FaultKind kind, FaultList errors) {
    int mask = DataPattern.mask(wordBits);
    int stored = pattern.word(wordBits);
    long read = (long) rows * wordsPerRow;
    words += read;
    ones += read * Integer.bitCount(stored);
    zeros += read * (wordBits - Integer.bitCount(stored));
    rowReads += rows;
    if (rowWords.length < rows) {
      rowWords = Arrays.copyOf(rowWords, rows);
    }
    int before = 0;
    int beforeWord = -2;
    for (int i = 0; i < errors.size(); i++) {
      int word = errors.word(i);
      int wrong = (kind.raw(stored, errors.mask(i), errors.value(i)) ^ stored) & mask;
      if (wrong == 0) {
        continue;
      }
      int column = word % wordsPerRow;
      onesWrong += Integer.bitCount(wrong & stored);
      zerosWrong += Integer.bitCount(wrong & ~stored);
      wholeWords += wrong == mask ? 1 : 0;
      brokenWords += wrong == mask ? 0 : 1;
      rowWords[word / wordsPerRow]++;
      for (int left = wrong; left != 0; left &= left - 1) {
        columnBits[column * wordBits + Integer.numberOfTrailingZeros(left)]++;
      }
      neighbours += Integer.bitCount(wrong & ((wrong << 1) | (wrong >>> 1)));
      boolean beside = word == beforeWord + 1 && column > 0;
      if (beside && (wrong & 1) != 0 && before >>> (wordBits - 1) != 0) {
        // The ends of two words that lie side by side: each counts once.
        neighbours += (wrong >>> 1 & 1) == 0 ? 1 : 0;
        neighbours += (before >>> (wordBits - 2) & 1) == 0 ? 1 : 0;
      }
      before = wrong;
      beforeWord = word;
    }
  }

  /** Ends a sub-array: how its rows and bit lines differ among themselves is known. */
  void endOfSubArray() {
    spread(rowWords, (double) rowReads / Math.max(1, rowWords.length) * wordsPerRow, rowSquares);
    spread(columnBits, rowReads, columnSquares);
    rowReads = 0;
    rowWords = new long[0];
    Arrays.fill(columnBits, 0);
  }

  /**
   * Adds up how counts of alike things differ.
   *
   * @param reads how often each was read
   * @param sum squares over the variance by chance, and degrees of freedom
   */
  private static void spread(long[] counts, double reads, double[] sum) {
    double mean = Arrays.stream(counts).average().orElse(0);
    double share = mean / reads;
    if (!(mean > 0) || share >= 1 || counts.length < 2) {
      return;
    }
    double squares = 0;
    for (long count : counts) {
      squares += (count - mean) * (count - mean);
    }
    sum[0] += squares / (mean * (1 - share));
    sum[1] += counts.length - 1;
  }

  /** Adds the counts of another tally. */
  public void add(ReadTally other) {
    ones += other.ones;
    zeros += other.zeros;
    onesWrong += other.onesWrong;
    zerosWrong += other.zerosWrong;
    neighbours += other.neighbours;
    words += other.words;
    wholeWords += other.wholeWords;
    brokenWords += other.brokenWords;
    for (int i = 0; i < 2; i++) {
      rowSquares[i] += other.rowSquares[i];
      columnSquares[i] += other.columnSquares[i];
    }
  }

  /** Words of a row. */
  public int wordsPerRow() {
    return wordsPerRow;
  }

  /** Bits of a word. */
  public int wordBits() {
    return wordBits;
  }

  /** Bits read. */
  public long bits() {
    return ones + zeros;
  }

  /** Bits read wrongly. */
  public long wrong() {
    return onesWrong + zerosWrong;
  }

  /** Bits read that held 1. */
  public long ones() {
    return ones;
  }

  /** Bits read that held 0. */
  public long zeros() {
    return zeros;
  }

  /** Ones read as 0. */
  public long onesWrong() {
    return onesWrong;
  }

  /** Zeros read as 1. */
  public long zerosWrong() {
    return zerosWrong;
  }

  /** Wrong bits with a wrong bit beside them in their row. */
  public long neighbours() {
    return neighbours;
  }

  /** Words read. */
  public long words() {
    return words;
  }

  /** Words of which every bit was wrong. */
  public long wholeWords() {
    return wholeWords;
  }

  /** Words of which some bits were wrong, but not all. */
  public long brokenWords() {
    return brokenWords;
  }

  /**
   * How much more the rows of a sub-array differ in their words with errors than chance lets them:
   * the variance over that of rows that are alike. About 1 for rows that are alike; NaN without
   * errors.
   */
  public double rowDispersion() {
    return rowSquares[1] == 0 ? Double.NaN : rowSquares[0] / rowSquares[1];
  }

  /** How much more its bit lines differ in their wrong bits than chance lets them, likewise. */
  public double columnDispersion() {
    return columnSquares[1] == 0 ? Double.NaN : columnSquares[0] / columnSquares[1];
  }
}
