package org.voltscape.engine.memory;

/**
 * Failing cells of one memory at one voltage, word by word. Immutable.
 *
 * <p>Holds two ints a word whatever the number of failing cells: made for looking at and for
 * export. Trials use {@link FaultList}.
 */
public final class FailureMap {
  private final int words;
  private final int bits;
  private final int[] stuckMask;
  private final int[] stuckValue;
  private final long failing;
  private final long stuckAtOne;

  private FailureMap(int words, int bits, int[] stuckMask, int[] stuckValue) {
    this.words = words;
    this.bits = bits;
    this.stuckMask = stuckMask;
    this.stuckValue = stuckValue;
    long fail = 0;
    long ones = 0;
    for (int w = 0; w < words; w++) {
      fail += Integer.bitCount(stuckMask[w]);
      ones += Integer.bitCount(stuckValue[w]);
    }
    failing = fail;
    stuckAtOne = ones;
  }

  /**
   * The map of a die's memory.
   *
   * @param words number of words
   * @param bits cells per word
   * @param probability failure probability of a cell in [0, 1]
   */
  public static FailureMap of(
      FaultSource die, int memory, int words, int bits, double probability) {
    FaultList faults = new FaultList();
    die.faults(memory, words, bits, probability, faults);
    int[] mask = new int[words];
    int[] value = new int[words];
    for (int i = 0; i < faults.size(); i++) {
      mask[faults.word(i)] = faults.mask(i);
      value[faults.word(i)] = faults.value(i);
    }
    return new FailureMap(words, bits, mask, value);
  }

  /** Number of words. */
  public int words() {
    return words;
  }

  /** Cells per word. */
  public int bits() {
    return bits;
  }

  /** Number of cells. */
  public long cells() {
    return (long) words * bits;
  }

  /** Number of failing cells. */
  public long failing() {
    return failing;
  }

  /** Number of failing cells that prefer 1. */
  public long stuckAtOne() {
    return stuckAtOne;
  }

  /** The failing bits of a word. */
  public int stuckMask(int word) {
    return stuckMask[word];
  }

  /** The preferred states of a word's failing bits; 0 elsewhere. */
  public int stuckValue(int word) {
    return stuckValue[word];
  }
}
