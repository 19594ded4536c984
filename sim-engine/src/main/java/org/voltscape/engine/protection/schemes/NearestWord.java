package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.PlainRead;
import org.voltscape.engine.protection.rules.RuleProtection;
import org.voltscape.engine.protection.rules.StuckWords;
import org.voltscape.engine.word.WordShape;

/**
 * The closest word that the stuck cells can hold: MATIC's nearest weight refinement.
 *
 * <p>The refinement tries the masked word, the one with all sound bits below the highest wrong one
 * turned, a carry into the next sound bit above, and a change of sign. In ascending order of values
 * the last is a carry like any other, and all four lead to the closest allowed word above or below.
 */
@AutoService(ProtectionScheme.class)
public final class NearestWord implements ProtectionScheme {
  @Override
  public String id() {
    return "nearest";
  }

  @Override
  public String title() {
    return "Nearest word";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.APPROXIMATION;
  }

  @Override
  public String help() {
    return "A word is written as the closest one that its stuck cells can hold (MATIC's nearest weight"
        + " refinement). Reading needs no hardware.";
  }

  @Override
  public String source() {
    return "MATIC (2018), nearest weight refinement; its lost listing as facts/lost-tables.md reconstructs it";
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    PlainRead plain = new PlainRead(shape);
    return new RuleProtection(plain) {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        int wanted = shape.order(word);
        int wrong = (word ^ stuckValue) & stuckMask;
        if (wrong == 0) {
          return word;
        }
        // The refinement keeps the side that the highest wrong bit pulls to where both are as
        // close.
        boolean up = (plain.states(stuckMask, stuckValue) & Integer.highestOneBit(wrong)) != 0;
        int below = plain.atMost(wanted, stuckMask, stuckValue);
        int above = plain.atLeast(wanted, stuckMask, stuckValue);
        boolean closerAbove =
            below == StuckWords.NONE
                || (above != StuckWords.NONE
                    && (above - wanted < wanted - below
                        || (up && above - wanted == wanted - below)));
        return shape.order(closerAbove ? above : below);
      }
    };
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE
        .withMapAtDeployment()
        .from("words are chosen when they are written; no hardware at run time");
  }
}
