package org.voltscape.engine.protection.rules;

import org.voltscape.engine.word.WordShape;

/**
 * Words whose lowest bit is 1 are inverted when they are read, so the lowest bit read is always 0
 * (Hosseini et al., TECS 2021, section 3.2.1).
 */
public record LowestBitRead(WordShape shape) implements ReadRule {
  @Override
  public int read(int raw) {
    return (raw & 1) == 0 ? raw : ~raw & shape.mask();
  }

  @Override
  public int atLeast(int wanted, int stuckMask, int stuckValue) {
    return ReadRule.lower(
        canBeUpright(stuckMask, stuckValue)
            ? StuckWords.atLeast(
                wanted, shape.bits(), stuckMask | 1, upright(stuckMask, stuckValue), StuckWords.ANY)
            : StuckWords.NONE,
        canBeInverted(stuckMask, stuckValue)
            ? StuckWords.atLeast(
                wanted,
                shape.bits(),
                stuckMask | 1,
                upright(stuckMask, ~stuckValue),
                StuckWords.ANY)
            : StuckWords.NONE);
  }

  @Override
  public int atMost(int wanted, int stuckMask, int stuckValue) {
    return Math.max(
        canBeUpright(stuckMask, stuckValue)
            ? StuckWords.atMost(
                wanted, shape.bits(), stuckMask | 1, upright(stuckMask, stuckValue), StuckWords.ANY)
            : StuckWords.NONE,
        canBeInverted(stuckMask, stuckValue)
            ? StuckWords.atMost(
                wanted,
                shape.bits(),
                stuckMask | 1,
                upright(stuckMask, ~stuckValue),
                StuckWords.ANY)
            : StuckWords.NONE);
  }

  @Override
  public int stored(int code, int stuckMask, int stuckValue) {
    return ((code ^ stuckValue) & stuckMask) == 0 ? code : ~code & shape.mask();
  }

  private static boolean canBeUpright(int stuckMask, int stuckValue) {
    return (stuckMask & stuckValue & 1) == 0;
  }

  private static boolean canBeInverted(int stuckMask, int stuckValue) {
    return (stuckMask & ~stuckValue & 1) == 0;
  }

  /** States of the cells in a position that is read without being inverted. */
  private int upright(int stuckMask, int stuckValue) {
    return states(stuckMask, stuckValue) & ~1;
  }
}
