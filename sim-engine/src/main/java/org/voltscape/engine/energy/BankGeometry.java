package org.voltscape.engine.energy;

/**
 * The banks of a memory.
 *
 * @param words rows of a bank, one read at a time, 1 to {@value #MOST_WORDS}
 * @param bits cells of a row, 1 to {@value #MOST_BITS}; a row holds as many words as fit. {@value
 *     #AS_THE_WORD} for a row as long as the stored word, check cells included
 * @param banks number of them, all powered, 1 to {@value #MOST_BANKS}
 */
public record BankGeometry(int words, int bits, int banks) {
  /** Most rows of a bank. */
  public static final int MOST_WORDS = 1 << 20;

  /** Most cells of a row. */
  public static final int MOST_BITS = 4096;

  /** Most banks. */
  public static final int MOST_BANKS = 1 << 20;

  /** Cells of a row that holds one stored word, whatever its length is. */
  public static final int AS_THE_WORD = 0;

  public BankGeometry {
    if (words < 1
        || words > MOST_WORDS
        || bits < AS_THE_WORD
        || bits > MOST_BITS
        || banks < 1
        || banks > MOST_BANKS) {
      throw new IllegalArgumentException(
          "no banks of " + words + " words x " + bits + " bits x " + banks);
    }
  }

  /** Whether a row is as long as the stored word. */
  public boolean followsWord() {
    return bits == AS_THE_WORD;
  }

  /**
   * The same with rows of a length of their own.
   *
   * @param storedBits the longest word that is stored, check cells included
   */
  public BankGeometry forWords(double storedBits) {
    return followsWord() ? new BankGeometry(words, (int) Math.ceil(storedBits), banks) : this;
  }

  /** Cells of one bank. */
  public long cellsPerBank() {
    return (long) words * bits;
  }

  /** All cells. */
  public double cells() {
    return (double) cellsPerBank() * banks;
  }

  /** For people: {@code 576 x 16 bits x 8 banks}. */
  public String describe() {
    return words
        + (followsWord() ? " words x " : " x " + bits + " bits x ")
        + banks
        + (banks == 1 ? " bank" : " banks");
  }
}
