package org.voltscape.engine.protection;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.word.WordShape;

/**
 * A protection scheme around one word of memory: two pure functions. Implementations are immutable
 * and shared between threads.
 *
 * <p>A word that is wanted or used is a code: its content read as an unsigned number. What is
 * stored are that word's cells, bit 0 the least significant, and above them the scheme's {@link
 * #checkCells()}, which fail like all others.
 */
public interface WordProtection {
  /** Most cells of a word together with its check cells. */
  int MOST_CELLS = 32;

  /** Up to this many cells all contents can be tried one by one. */
  int MOST_CELLS_TRIED = 18;

  /**
   * What is written for a word when the failure map is known at deployment.
   *
   * @param word the code wanted
   * @param stuckMask the stuck cells, check cells included
   * @param stuckValue their preferred states; 0 outside the mask
   * @return the content to store, check cells included
   */
  int encode(int word, int stuckMask, int stuckValue);

  /**
   * What is written for the word at an address. Only schemes that round at random ask for the
   * address, so that neighbours are rounded differently and every die sees the same words.
   */
  default int encode(int word, int stuckMask, int stuckValue, long address) {
    return encode(word, stuckMask, stuckValue);
  }

  /**
   * What is used of a word that was read.
   *
   * @param raw the content as the cells hold it, check cells included
   * @param detectedMask the bits a Razor flip-flop flags: exactly those read otherwise than stored
   * @return the code used
   */
  int decode(int raw, int detectedMask);

  /** Whether words are written and used as they are, so that nothing need be asked. */
  default boolean plain() {
    return false;
  }

  /** Cells stored beside every word, above its own bits. */
  default int checkCells() {
    return 0;
  }

  /** Cells that never fail, as a mask. */
  default int robustCells() {
    return 0;
  }

  /**
   * Spare cells shared by the words of a line that take the place of failing ones; null for none.
   */
  default @Nullable LineRepair lineRepair() {
    return null;
  }

  /** The word as used after it went through stuck cells. */
  default int throughStuckCells(int word, int stuckMask, int stuckValue) {
    return throughStuckCells(word, stuckMask, stuckValue, 0);
  }

  /** The word at an address as used after it went through stuck cells. */
  default int throughStuckCells(int word, int stuckMask, int stuckValue, long address) {
    int mask = stuckMask & ~robustCells();
    int stored = WordPath.stored(this, word, mask, stuckValue, address);
    return WordPath.effective(this, stored, WordPath.raw(stored, mask, stuckValue & mask, 0));
  }

  /** The word as used after transient flips, of which nobody knew when it was written. */
  default int throughFlips(int word, int flips) {
    int stored = WordPath.stored(this, word, 0, 0, 0);
    return WordPath.effective(this, stored, WordPath.raw(stored, 0, 0, flips & ~robustCells()));
  }

  /**
   * The smallest |value used - value wanted| that any stored content could reach with this decode
   * rule, stuck cells and flips being known when it is written.
   *
   * @param shape the words' shape
   * @param value the whole number wanted
   * @param stuckMask stuck cells without those that never fail
   * @param stuckValue their preferred states
   * @param flips cells read inverted, without those that never fail
   * @return the error in least significant bits
   */
  default int optimalError(WordShape shape, int value, int stuckMask, int stuckValue, int flips) {
    int cells = shape.bits() + checkCells();
    if (cells > MOST_CELLS_TRIED) {
      throw new IllegalStateException("a scheme with " + cells + " cells must know its optimum");
    }
    int best = Integer.MAX_VALUE;
    for (int stored = 0; best > 0 && stored < 1 << cells; stored++) {
      int raw = ((stored & ~stuckMask) | stuckValue) ^ flips;
      int used = shape.integer(decode(raw, raw ^ stored));
      best = Math.min(best, Math.abs(used - value));
    }
    return best;
  }
}
