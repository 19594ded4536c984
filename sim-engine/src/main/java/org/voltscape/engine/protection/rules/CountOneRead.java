package org.voltscape.engine.protection.rules;

import org.voltscape.engine.word.WordShape;

/**
 * Words with an odd number of ones are inverted when they are read (Hosseini et al., TECS 2021,
 * section 3.2.2).
 *
 * <p>Inverting keeps the parity of a word of even length. There an even word is read from itself
 * and an odd one from its inverse, so every word can be read. A word of odd length is always read
 * as an even one, either from itself or from its inverse.
 */
public record CountOneRead(WordShape shape) implements ReadRule {
  @Override
  public int read(int raw) {
    return (Integer.bitCount(raw) & 1) == 0 ? raw : ~raw & shape.mask();
  }

  @Override
  public int atLeast(int wanted, int stuckMask, int stuckValue) {
    int bits = shape.bits();
    return ReadRule.lower(
        StuckWords.atLeast(wanted, bits, stuckMask, states(stuckMask, stuckValue), upright()),
        StuckWords.atLeast(wanted, bits, stuckMask, states(stuckMask, ~stuckValue), inverted()));
  }

  @Override
  public int atMost(int wanted, int stuckMask, int stuckValue) {
    int bits = shape.bits();
    return Math.max(
        StuckWords.atMost(wanted, bits, stuckMask, states(stuckMask, stuckValue), upright()),
        StuckWords.atMost(wanted, bits, stuckMask, states(stuckMask, ~stuckValue), inverted()));
  }

  @Override
  public int stored(int code, int stuckMask, int stuckValue) {
    boolean upright = (Integer.bitCount(code) & 1) == 0 && ((code ^ stuckValue) & stuckMask) == 0;
    return upright ? code : ~code & shape.mask();
  }

  /** Parity of the positions read from themselves; inverting the sign changes that of a code. */
  private int upright() {
    return shape.signed() ? 1 : 0;
  }

  /** Parity of the positions read from their inverse. */
  private int inverted() {
    return upright() ^ (shape.bits() & 1) ^ 1;
  }
}
