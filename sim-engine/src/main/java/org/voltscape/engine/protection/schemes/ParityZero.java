package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ReadCircuit;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.StuckWords;
import org.voltscape.engine.word.WordShape;

/**
 * One check cell makes the number of ones even; a word read with an odd one is used as zero.
 *
 * <p>Power and area: Minerva prints the overhead of a parity bit in small words as 9 % and 11 %.
 * Its words have 8 bits, so the check column takes 0.72 and 0.88 of what a column of the word
 * takes; for other lengths that is a model.
 */
@AutoService(ProtectionScheme.class)
public final class ParityZero implements ProtectionScheme {
  /** Power of the check column in columns of the word: 9 % of eight. */
  private static final double CHECK_POWER = 0.09 * 8;

  /** Area of the check column in columns of the word: 11 % of eight. */
  private static final double CHECK_AREA = 0.11 * 8;

  @Override
  public String id() {
    return "parity-zero";
  }

  @Override
  public String title() {
    return "Parity and zero";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.DETECTION;
  }

  @Override
  public String help() {
    return "One check cell beside every word makes the number of ones even; a word whose number of ones is odd"
        + " when it is read is used as zero. An even number of faults goes unnoticed.";
  }

  @Override
  public String source() {
    return "Minerva (ISCA 2016), section 8.2; zeroing as its word masking";
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new Parity(shape);
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    int bits = shape.bits();
    return ProtectionCost.FREE
        .withCells(1, bits)
        .withFactors((bits + CHECK_POWER) / (bits + 1), (bits + CHECK_AREA) / bits)
        .withCircuit(new ReadCircuit(0, 1, bits + 1, bits + " AND gates that zero the word"))
        .from(
            "MIN-107, MIN-108: a parity bit adds 9 % power and 11 % area to 8-bit words; other"
                + " lengths by the same check column (model)");
  }

  private record Parity(WordShape shape) implements WordProtection {
    @Override
    public int checkCells() {
      return 1;
    }

    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return word | (Integer.bitCount(word) & 1) << shape.bits();
    }

    @Override
    public int decode(int raw, int detectedMask) {
      return (Integer.bitCount(raw) & 1) == 0 ? raw & shape.mask() : shape.code(0);
    }

    @Override
    public int optimalError(WordShape words, int value, int stuckMask, int stuckValue, int flips) {
      int states = (stuckValue ^ flips) & stuckMask;
      int wanted = shape.order(shape.code(value));
      boolean freeCheck = (stuckMask >> shape.bits()) == 0;
      int check = states >> shape.bits();
      int positions = shape.order(states) & stuckMask & shape.mask();
      int own = stuckMask & shape.mask();
      // Inverting the sign of a signed word changes the parity of its position.
      int sign = shape.signed() ? 1 : 0;
      int even = freeCheck ? StuckWords.ANY : check ^ sign;
      int odd = freeCheck ? StuckWords.ANY : check ^ sign ^ 1;
      int best = Integer.MAX_VALUE;
      if (StuckWords.atLeast(0, shape.bits(), own, positions, odd) != StuckWords.NONE) {
        best = Math.abs(value);
      }
      int above = StuckWords.atLeast(wanted, shape.bits(), own, positions, even);
      int below = StuckWords.atMost(wanted, shape.bits(), own, positions, even);
      best = above == StuckWords.NONE ? best : Math.min(best, above - wanted);
      return below == StuckWords.NONE ? best : Math.min(best, wanted - below);
    }
  }
}
