package org.voltscape.engine.protection.rules;

import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/** A scheme that reads words by a rule and writes them in a way of its own. */
public abstract class RuleProtection implements WordProtection {
  private final ReadRule rule;

  /** A scheme for the words of a rule. */
  protected RuleProtection(ReadRule rule) {
    this.rule = rule;
  }

  /** A scheme that writes words as they are. */
  public static RuleProtection writingAsIs(ReadRule rule) {
    return new RuleProtection(rule) {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        return word;
      }

      @Override
      public boolean plain() {
        return rule instanceof PlainRead;
      }
    };
  }

  @Override
  public final int decode(int raw, int detectedMask) {
    return rule.read(raw);
  }

  @Override
  public final int checkCells() {
    return rule.checkCells();
  }

  /** Cells that are stuck return their state, flipped or not; all others can return anything. */
  @Override
  public final int optimalError(
      WordShape shape, int value, int stuckMask, int stuckValue, int flips) {
    return rule.leastError(
        shape.order(shape.code(value)), stuckMask, (stuckValue ^ flips) & stuckMask);
  }
}
