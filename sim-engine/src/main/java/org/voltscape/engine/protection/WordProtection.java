package org.voltscape.engine.protection;

/**
 * A protection scheme around one word of memory: two pure functions. Implementations are immutable
 * and shared between threads.
 *
 * <p>All words are codes: the content read as an unsigned number.
 */
public interface WordProtection {
  /**
   * What is written for a word when the failure map is known at deployment.
   *
   * @param word the code wanted
   * @param stuckMask the word's stuck cells
   * @param stuckValue their preferred states; 0 outside the mask
   * @return the code to store
   */
  int encode(int word, int stuckMask, int stuckValue);

  /**
   * What is used of a word that was read.
   *
   * @param raw the code as the cells hold it
   * @param detectedMask the bits a Razor flip-flop flags: exactly those read otherwise than stored
   * @return the code used
   */
  int decode(int raw, int detectedMask);

  /** The word as used after it went through stuck cells. */
  default int throughStuckCells(int word, int stuckMask, int stuckValue) {
    int stored = encode(word, stuckMask, stuckValue);
    int raw = (stored & ~stuckMask) | (stuckValue & stuckMask);
    return decode(raw, raw ^ stored);
  }

  /** The word as used after transient flips, of which nobody knew when it was written. */
  default int throughFlips(int word, int flips) {
    int stored = encode(word, 0, 0);
    return decode(stored ^ flips, flips);
  }
}
