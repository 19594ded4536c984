package org.voltscape.views.failuremap;

import org.voltscape.engine.word.WordFormat;

/**
 * A run of words of one memory of the die, for example the weights of a layer.
 *
 * @param name for people, for example {@code fc1}
 * @param memory which memory of the die
 * @param firstWord address of the block's first word in that memory
 * @param words number of words, at least 1 and at most 2^31 - 1 cells
 * @param bits cells per word, 1..32
 * @param format how the words are read, or null where only the cells are known
 * @param codes the word wanted at each address of the block, or null where it is not known; not
 *     modified, not copied
 */
public record MemoryBlock(
    String name, int memory, int firstWord, int words, int bits, WordFormat format, int[] codes) {
  public MemoryBlock {
    boolean tooMany = (long) words * bits > Integer.MAX_VALUE;
    if (words < 1 || firstWord < 0 || bits < 1 || bits > 32 || tooMany) {
      throw new IllegalArgumentException(
          name + ": " + words + " words of " + bits + " bits from address " + firstWord);
    }
    if (codes != null && codes.length < words) {
      throw new IllegalArgumentException(
          name + ": " + codes.length + " codes for " + words + " words");
    }
  }

  /** Cells of which nothing but their number is known. */
  public static MemoryBlock ofCells(String name, int memory, int words, int bits) {
    return new MemoryBlock(name, memory, 0, words, bits, null, null);
  }

  /**
   * Weights from a memory's first address on.
   *
   * @param codes one word a weight
   */
  public static MemoryBlock ofWeights(String name, int memory, WordFormat format, int[] codes) {
    return new MemoryBlock(name, memory, 0, codes.length, format.bits(), format, codes);
  }

  /** Number of cells. */
  public long cells() {
    return (long) words * bits;
  }

  /** The die's index of a cell of this block. */
  long dieCell(int word, int bit) {
    return (long) (firstWord + word) * bits + bit;
  }
}
