package org.voltscape.engine.protection.rules;

import org.voltscape.engine.word.WordShape;

/**
 * Words are inverted when they are read where a cell of their own, above their bits, holds 1
 * (Hosseini et al., TECS 2021, footnotes 4 and 5).
 */
public record FlagCellRead(WordShape shape) implements ReadRule {
  @Override
  public int checkCells() {
    return 1;
  }

  /** The cell that says whether the word is inverted. */
  public int flag() {
    return 1 << shape.bits();
  }

  @Override
  public int read(int raw) {
    return ((raw & flag()) == 0 ? raw : ~raw) & shape.mask();
  }

  @Override
  public int atLeast(int wanted, int stuckMask, int stuckValue) {
    int own = stuckMask & shape.mask();
    return ReadRule.lower(
        canBeUpright(stuckMask, stuckValue)
            ? StuckWords.atLeast(wanted, shape.bits(), own, states(own, stuckValue), StuckWords.ANY)
            : StuckWords.NONE,
        canBeInverted(stuckMask, stuckValue)
            ? StuckWords.atLeast(
                wanted, shape.bits(), own, states(own, ~stuckValue), StuckWords.ANY)
            : StuckWords.NONE);
  }

  @Override
  public int atMost(int wanted, int stuckMask, int stuckValue) {
    int own = stuckMask & shape.mask();
    return Math.max(
        canBeUpright(stuckMask, stuckValue)
            ? StuckWords.atMost(wanted, shape.bits(), own, states(own, stuckValue), StuckWords.ANY)
            : StuckWords.NONE,
        canBeInverted(stuckMask, stuckValue)
            ? StuckWords.atMost(wanted, shape.bits(), own, states(own, ~stuckValue), StuckWords.ANY)
            : StuckWords.NONE);
  }

  @Override
  public int stored(int code, int stuckMask, int stuckValue) {
    return ((code ^ stuckValue) & stuckMask) == 0 ? code : (~code & shape.mask()) | flag();
  }

  private boolean canBeUpright(int stuckMask, int stuckValue) {
    return (stuckMask & stuckValue & flag()) == 0;
  }

  private boolean canBeInverted(int stuckMask, int stuckValue) {
    return (stuckMask & ~stuckValue & flag()) == 0;
  }
}
