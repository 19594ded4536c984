package org.voltscape.engine.dram;

/**
 * What a device is made of.
 *
 * @param modules memory modules
 * @param chips chips of a module
 * @param banks banks of a chip
 * @param subArrays sub-arrays of a bank: rows that share bit lines and sense amplifiers
 * @param rows rows of a sub-array
 * @param wordsPerRow words of a row
 * @param wordBits bits of a word, which a chip delivers together, 2 to 32
 */
public record DramGeometry(
    int modules, int chips, int banks, int subArrays, int rows, int wordsPerRow, int wordBits) {
  /** Most partitions of a device. */
  public static final long MOST_SUB_ARRAYS = 1 << 20;

  public DramGeometry {
    boolean counts =
        modules >= 1 && chips >= 1 && banks >= 1 && subArrays >= 1 && rows >= 1 && wordsPerRow >= 1;
    if (!counts || wordBits < 2 || wordBits > Integer.SIZE) {
      throw new IllegalArgumentException(
          "geometry with a count below 1, or words of other than 2 to 32 bits");
    }
    if ((double) modules * chips * banks * subArrays > MOST_SUB_ARRAYS) {
      throw new IllegalArgumentException("more than " + MOST_SUB_ARRAYS + " sub-arrays");
    }
  }

  /** Bits of a row. */
  public int rowBits() {
    return Math.multiplyExact(wordsPerRow, wordBits);
  }

  /** Bits of a sub-array. */
  public long subArrayBits() {
    return (long) rows * rowBits();
  }
}
