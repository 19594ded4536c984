package org.voltscape.engine.energy;

/**
 * The banks of a memory.
 *
 * @param words rows of a bank, one read at a time, 1 to {@value #MOST_WORDS}
 * @param bits cells of a row, 1 to {@value #MOST_BITS}; a row holds as many words as fit
 * @param banks number of them, all powered, 1 to {@value #MOST_BANKS}
 */
public record BankGeometry(int words, int bits, int banks) {
  /** Most rows of a bank. */
  public static final int MOST_WORDS = 1 << 20;

  /** Most cells of a row. */
  public static final int MOST_BITS = 4096;

  /** Most banks. */
  public static final int MOST_BANKS = 1 << 20;

  public BankGeometry {
    if (words < 1
        || words > MOST_WORDS
        || bits < 1
        || bits > MOST_BITS
        || banks < 1
        || banks > MOST_BANKS) {
      throw new IllegalArgumentException(
          "no banks of " + words + " words x " + bits + " bits x " + banks);
    }
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
    return words + " x " + bits + " bits x " + banks + (banks == 1 ? " bank" : " banks");
  }
}
