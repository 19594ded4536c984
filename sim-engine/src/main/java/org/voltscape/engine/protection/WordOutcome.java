package org.voltscape.engine.protection;

import org.voltscape.engine.word.WordShape;

/**
 * What becomes of one word on its way through a faulty memory, and how close to the wanted value
 * any stored word could have come.
 *
 * @param stored the code written
 * @param raw the code the cells return: stuck cells first, then transient flips of what is read
 * @param read the code used after decoding
 * @param error |value used - value wanted|, in least significant bits
 * @param optimalError the smallest such error over all words that could have been stored, with the
 *     same decode rule and the same faults, both known when writing
 */
public record WordOutcome(int stored, int raw, int read, int error, int optimalError) {
  /**
   * Sends one word through the memory.
   *
   * <p>The scheme knows the stuck cells when it writes and nothing of the flips. The optimum tries
   * all {@code 2^bits} codes unless one without error comes first.
   *
   * @param value the whole number wanted, inside the shape's range
   * @param stuckMask the word's stuck cells
   * @param stuckValue their preferred states; 0 outside the mask
   * @param flips bits that are read inverted
   */
  public static WordOutcome of(
      WordProtection protection,
      WordShape shape,
      int value,
      int stuckMask,
      int stuckValue,
      int flips) {
    int stored = protection.encode(shape.code(value), stuckMask, stuckValue);
    int raw = raw(stored, stuckMask, stuckValue, flips);
    int read = protection.decode(raw, raw ^ stored);
    int error = Math.abs(shape.integer(read) - value);
    int best = error;
    for (int code = 0; best > 0 && code <= shape.mask(); code++) {
      int held = raw(code, stuckMask, stuckValue, flips);
      int used = shape.integer(protection.decode(held, held ^ code));
      best = Math.min(best, Math.abs(used - value));
    }
    return new WordOutcome(stored, raw, read, error, best);
  }

  private static int raw(int stored, int stuckMask, int stuckValue, int flips) {
    return ((stored & ~stuckMask) | stuckValue) ^ flips;
  }
}
