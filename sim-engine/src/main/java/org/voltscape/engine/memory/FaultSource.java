package org.voltscape.engine.memory;

/**
 * Where the faults of memories come from: a die, or a map that was measured. A pure function of the
 * source and the arguments; immutable, shared between threads.
 */
public interface FaultSource {
  /**
   * Collects the faulty words of a memory.
   *
   * @param memory which memory of the die
   * @param words number of words
   * @param bits cells per word
   * @param probability failure probability of a cell in [0, 1]
   * @param out refilled with the faulty words in ascending order: failing cells and their preferred
   *     states
   */
  void faults(int memory, int words, int bits, double probability, FaultList out);

  /**
   * Collects the words with transient flips: the same cells as {@link #faults}, without states.
   *
   * @param probability of a bit to flip, in [0, 1]
   * @param out refilled with the flipped words in ascending order, all values 0
   */
  void flips(int memory, int words, int bits, double probability, FaultList out);

  /**
   * Collects flips at a higher rate, and among them those that also occur at a lower one.
   *
   * @param high rate of the flips in the masks, in [0, 1]
   * @param low rate of those that are set in the values too, at most {@code high}
   * @param out refilled with the words in ascending order
   */
  void nestedFlips(int memory, int words, int bits, double high, double low, FaultList out);
}
