package org.voltscape.engine.protection.rules;

import org.voltscape.engine.word.WordShape;

/** Words are used as they are read. */
public record PlainRead(WordShape shape) implements ReadRule {
  @Override
  public int read(int raw) {
    return raw;
  }

  @Override
  public int atLeast(int wanted, int stuckMask, int stuckValue) {
    return StuckWords.atLeast(
        wanted, shape.bits(), stuckMask, states(stuckMask, stuckValue), StuckWords.ANY);
  }

  @Override
  public int atMost(int wanted, int stuckMask, int stuckValue) {
    return StuckWords.atMost(
        wanted, shape.bits(), stuckMask, states(stuckMask, stuckValue), StuckWords.ANY);
  }

  @Override
  public int stored(int code, int stuckMask, int stuckValue) {
    return code;
  }
}
