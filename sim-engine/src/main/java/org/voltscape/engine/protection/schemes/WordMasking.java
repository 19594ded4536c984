package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.RazorCost;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.PlainRead;
import org.voltscape.engine.word.WordShape;

/** A word with any detected fault is read as zero. */
@AutoService(ProtectionScheme.class)
public final class WordMasking implements ProtectionScheme {
  @Override
  public String id() {
    return "word-masking";
  }

  @Override
  public String title() {
    return "Word masking";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.DETECTION;
  }

  @Override
  public String help() {
    return "Razor flip-flops flag wrongly read bits; a word with any flag is used as zero.";
  }

  @Override
  public String source() {
    return "Minerva (ISCA 2016), section 8";
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    PlainRead plain = new PlainRead(shape);
    int zero = shape.code(0);
    return new WordProtection() {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        return word;
      }

      @Override
      public int decode(int raw, int detectedMask) {
        return detectedMask == 0 ? raw : zero;
      }

      @Override
      public int optimalError(
          WordShape words, int value, int stuckMask, int stuckValue, int flips) {
        // A flip of a sound cell is always flagged; a stuck cell is not where its state was stored.
        if ((flips & ~stuckMask) != 0) {
          return Math.abs(value);
        }
        int unflagged =
            plain.leastError(
                words.order(words.code(value)), stuckMask, (stuckValue ^ flips) & stuckMask);
        return stuckMask == 0 ? unflagged : Math.min(unflagged, Math.abs(value));
      }
    };
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return RazorCost.with("an AND gate on every bit");
  }
}
