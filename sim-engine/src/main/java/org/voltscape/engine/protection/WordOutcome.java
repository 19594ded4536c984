package org.voltscape.engine.protection;

import org.voltscape.engine.word.WordShape;

/**
 * What becomes of one word on its way through a faulty memory, and how close to the wanted value
 * any stored word could have come.
 *
 * @param stored the content written, check cells included
 * @param raw the content the cells return: stuck cells first, then transient flips of what is read
 * @param read the code used after decoding
 * @param error |value used - value wanted|, in least significant bits
 * @param optimalError the smallest such error over all words that could have been stored, with the
 *     same decode rule and the same faults, both known when writing
 */
public record WordOutcome(int stored, int raw, int read, int error, int optimalError) {
  /**
   * Sends one word through the memory.
   *
   * <p>The scheme knows the stuck cells when it writes and nothing of the flips. Spare cells of a
   * line are all sound and serve this word alone.
   *
   * @param value the whole number wanted, inside the shape's range
   * @param stuckMask the word's stuck cells, check cells included
   * @param stuckValue their preferred states; 0 outside the mask
   * @param flips cells that are read inverted
   */
  public static WordOutcome of(
      WordProtection protection,
      WordShape shape,
      int value,
      int stuckMask,
      int stuckValue,
      int flips) {
    int word = shape.code(value);
    int mask = stuckInEffect(protection, shape, value, stuckMask, stuckValue);
    int states = stuckValue & mask;
    int inverted = flips & ~protection.robustCells();
    int stored = WordPath.stored(protection, word, mask, states, 0);
    int raw = WordPath.raw(stored, mask, states, inverted);
    int read = WordPath.effective(protection, stored, raw);
    int error = Math.abs(shape.integer(read) - value);
    int best =
        error == 0
            ? 0
            : Math.min(error, protection.optimalError(shape, value, mask, states, inverted));
    return new WordOutcome(stored, raw, read, error, best);
  }

  /**
   * The stuck cells a word has to live with: neither robust nor replaced by spare ones.
   *
   * @param value the whole number wanted
   * @param stuckMask the word's stuck cells
   * @param stuckValue their preferred states
   */
  public static int stuckInEffect(
      WordProtection protection, WordShape shape, int value, int stuckMask, int stuckValue) {
    int mask = stuckMask & ~protection.robustCells();
    return repaired(protection, shape.code(value), mask, stuckValue);
  }

  private static int repaired(WordProtection protection, int word, int mask, int value) {
    LineRepair repair = protection.lineRepair();
    if (repair == null) {
      return mask;
    }
    int[] masks = {mask};
    repair.repair(new int[] {word}, masks, new int[] {value & mask}, 1, 0, 0);
    return masks[0];
  }
}
