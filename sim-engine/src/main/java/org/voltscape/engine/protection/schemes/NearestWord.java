package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.PlainRead;
import org.voltscape.engine.protection.rules.RuleProtection;
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
    return "MATIC (2018), nearest weight refinement; its listing reconstructed from the text";
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new RuleProtection(new PlainRead(shape)) {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        return nearest(shape, word, stuckMask & shape.mask(), stuckValue);
      }
    };
  }

  /**
   * The closest allowed word in closed form: training asks for it hundreds of thousands of times a
   * step. In ascending order of values, the masked word first differs from the wanted one at some
   * bit; on its own side the closest word has the sound bits below pulled back towards the wanted
   * one, on the other side it borrows from the next sound bit above.
   */
  private static int nearest(WordShape shape, int word, int stuckMask, int stuckValue) {
    int wrong = (word ^ stuckValue) & stuckMask;
    if (wrong == 0) {
      return word;
    }
    int wanted = shape.order(word);
    int ones = shape.order(stuckValue) & stuckMask;
    int most = ones | ~stuckMask;
    int highestWrong = Integer.highestOneBit(wrong);
    int below = highestWrong - 1;
    boolean up = (ones & highestWrong) != 0;
    int side =
        (wanted & ~(below | highestWrong)) | (ones & highestWrong) | (below & (up ? ones : most));
    int free = ~stuckMask & ~(below | highestWrong) & shape.mask();
    int carry = Integer.lowestOneBit(free & (up ? wanted : ~wanted));
    if (carry == 0) {
      return shape.order(side);
    }
    int other = (wanted & ~(2 * carry - 1)) | (up ? 0 : carry) | ((carry - 1) & (up ? most : ones));
    // Where both are as close, the refinement keeps the side that the highest wrong bit pulls to.
    boolean closer = Math.abs(other - wanted) < Math.abs(side - wanted);
    return shape.order(closer ? other : side);
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE
        .withMapAtDeployment()
        .from("words are chosen when they are written; no hardware at run time");
  }
}
