package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.AddSub;
import org.voltscape.engine.protection.rules.CountOneCost;
import org.voltscape.engine.protection.rules.CountOneRead;
import org.voltscape.engine.protection.rules.RuleProtection;
import org.voltscape.engine.word.WordShape;

/**
 * A word is inverted where that silences its highest defect, and an odd number of ones says so:
 * Algorithm 3.
 */
@AutoService(ProtectionScheme.class)
public final class CountOneApproximation implements ProtectionScheme {
  @Override
  public String id() {
    return "count-one";
  }

  @Override
  public String title() {
    return "Count-One approximation";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.APPROXIMATION;
  }

  @Override
  public String help() {
    return "A word is stored inverted where that silences its highest defect, and an odd number of ones says so;"
        + " the lowest sound bit is given up for it. What is left is approximated by Add/Sub.";
  }

  @Override
  public String source() {
    return "Hosseini et al. (TECS 2021), section 3.2.2, Algorithm 3";
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new RuleProtection(new CountOneRead(shape)) {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        int leftmost = Integer.highestOneBit(stuckMask);
        boolean odd = ((word ^ stuckValue) & leftmost) != 0;
        int flipped = odd ? ~word & shape.mask() : word;
        int stored = AddSub.approximate(shape, flipped, stuckMask, stuckValue);
        boolean oddOnes = (Integer.bitCount(stored) & 1) != 0;
        int lowestSound = Integer.lowestOneBit(~stuckMask & shape.mask());
        return odd == oddOnes ? stored : stored ^ lowestSound;
      }
    };
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return CountOneCost.of(shape);
  }
}
