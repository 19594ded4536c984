package org.voltscape.engine.protection;

/**
 * The way of a word through a memory: stored word, raw word, effective word. Whatever follows words
 * (trials, trainings, the word microscope, lessons, tallies of faults) goes this way. Nothing is
 * allocated.
 */
public final class WordPath {
  private WordPath() {}

  /**
   * The word that is stored.
   *
   * @param code the word wanted
   * @param stuckMask its stuck cells as far as they are known when it is written, check cells
   *     included
   * @param stuckStates their preferred states
   * @param address its place in the memory
   */
  public static int stored(
      WordProtection protection, int code, int stuckMask, int stuckStates, long address) {
    int faulty = stuckMask & ~protection.robustCells();
    return protection.encode(code, faulty, stuckStates & faulty, address);
  }

  /**
   * The raw word that is read: stuck cells first, then flips of what is read.
   *
   * @param stuckMask cells that are stuck in effect
   * @param stuckStates their states; 0 outside the mask
   * @param flips cells that are read inverted
   */
  public static int raw(int stored, int stuckMask, int stuckStates, int flips) {
    return ((stored & ~stuckMask) | stuckStates) ^ flips;
  }

  /**
   * The effective word: what the scheme makes of the raw one, knowing which bits were disturbed.
   */
  public static int effective(WordProtection protection, int stored, int raw) {
    return protection.decode(raw, raw ^ stored);
  }
}
