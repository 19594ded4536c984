package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.AddSub;
import org.voltscape.engine.protection.rules.FlagCellRead;
import org.voltscape.engine.protection.rules.FlagCost;
import org.voltscape.engine.protection.rules.LowestBitRead;
import org.voltscape.engine.protection.rules.RuleProtection;
import org.voltscape.engine.protection.rules.Ties;
import org.voltscape.engine.word.WordShape;

/**
 * A word is inverted where that silences its highest defect, and its lowest bit says so: Algorithm
 * 2.
 *
 * <p>The lowest bit read is always 0. As published, odd words are therefore rounded down, which
 * shifts all weights of a layer the same way; other roundings need no other hardware. Where a cell
 * of its own holds the flag, words keep their lowest bit and nothing is rounded.
 */
@AutoService(ProtectionScheme.class)
public final class LsbApproximation implements ProtectionScheme {
  @Override
  public String id() {
    return "lsb";
  }

  @Override
  public String title() {
    return "LSB approximation";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.APPROXIMATION;
  }

  @Override
  public String help() {
    return "A word is stored inverted where that silences its highest defect; its lowest bit says so and is lost"
        + " to the value. What is left is approximated by Add/Sub.";
  }

  @Override
  public String source() {
    return "Hosseini et al. (TECS 2021), section 3.2.1, Algorithm 2; roundings other than down are ours";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(
        FlagCost.parameter(),
        ParamSpec.choice(
            "rounding",
            "down",
            List.of("down", "random", "even"),
            "Where odd words go when the lowest bit is the flag: down, as the algorithm is published; up"
                + " or down by a hash of the address; or to the next multiple of four, which on"
                + " average keeps them where they are."));
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    boolean own = values.choice("flag").equals("extra-bit");
    return own
        ? new FlagCell(new FlagCellRead(shape))
        : new LowestBit(shape, values.choice("rounding"));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return FlagCost.of(shape, values.choice("flag").equals("extra-bit"));
  }

  private static final class LowestBit extends RuleProtection {
    private final WordShape shape;
    private final String rounding;

    LowestBit(WordShape shape, String rounding) {
      super(new LowestBitRead(shape));
      this.shape = shape;
      this.rounding = rounding;
    }

    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return encode(word, stuckMask, stuckValue, 0);
    }

    @Override
    public int encode(int word, int stuckMask, int stuckValue, long address) {
      int rounded = rounded(word, address);
      int leftmost = Integer.highestOneBit(stuckMask);
      boolean freeFlag = (stuckMask & 1) == 0;
      int stored = rounded;
      int flipped = 0;
      if (freeFlag && ((rounded ^ stuckValue) & leftmost) != 0) {
        stored = ~rounded & shape.mask();
        flipped = 1;
      } else if ((stuckValue & stuckMask & 1) != 0) {
        stored = rounded ^ (shape.mask() & ~1);
        flipped = 1;
      }
      return (AddSub.approximate(shape, stored, stuckMask, stuckValue) & ~1) | flipped;
    }

    /** An even word, except that the algorithm as published is given odd ones as they are. */
    private int rounded(int word, long address) {
      int position = shape.order(word);
      boolean up =
          switch (rounding) {
            case "random" -> Ties.heads(address);
            case "even" -> (position & 2) != 0;
            default -> false;
          };
      boolean moves = (position & 1) != 0 && position != shape.mask() && up;
      return moves ? shape.order(position + 1) : word;
    }
  }

  private static final class FlagCell extends RuleProtection {
    private final FlagCellRead rule;

    FlagCell(FlagCellRead rule) {
      super(rule);
      this.rule = rule;
    }

    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      WordShape shape = rule.shape();
      int own = stuckMask & shape.mask();
      int states = stuckValue & own;
      int leftmost = Integer.highestOneBit(own);
      boolean freeFlag = (stuckMask & rule.flag()) == 0;
      boolean flip = freeFlag ? ((word ^ states) & leftmost) != 0 : (stuckValue & rule.flag()) != 0;
      int stored = flip ? ~word & shape.mask() : word;
      return AddSub.approximate(shape, stored, own, states) | (flip ? rule.flag() : 0);
    }
  }
}
