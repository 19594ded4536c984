package org.voltscape.engine.protection.rules;

import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * Writes the content that is read as the value closest to the wanted one, among all that the stuck
 * cells can hold.
 */
public final class BestWords extends RuleProtection {
  private final ReadRule rule;
  private final Ties ties;

  private BestWords(ReadRule rule, Ties ties) {
    super(rule);
    this.rule = rule;
    this.ties = ties;
  }

  /** The best writer for a way of reading. */
  public static WordProtection of(ReadRule rule, Ties ties) {
    return new BestWords(rule, ties);
  }

  @Override
  public int encode(int word, int stuckMask, int stuckValue) {
    return encode(word, stuckMask, stuckValue, 0);
  }

  @Override
  public int encode(int word, int stuckMask, int stuckValue, long address) {
    WordShape shape = rule.shape();
    int wanted = shape.order(word);
    int below = rule.atMost(wanted, stuckMask, stuckValue);
    int above = below == wanted ? below : rule.atLeast(wanted, stuckMask, stuckValue);
    boolean up =
        below == StuckWords.NONE
            || (above != StuckWords.NONE
                && (above - wanted < wanted - below
                    || (above - wanted == wanted - below && ties.up(address))));
    // Order is its own inverse.
    return rule.stored(shape.order(up ? above : below), stuckMask, stuckValue);
  }
}
