package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.RazorCost;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * Detected bits are replaced by the sign bit, which moves a word towards zero.
 *
 * <p>Minerva does not say what happens when the sign bit itself is flagged. With {@code robust} the
 * sign column is read correctly; with {@code zero-word} such a word is used as zero.
 *
 * <p>Offset words have no sign. The flagged bits leave a range of codes, from all of them 0 to all
 * of them 1, and the code of that range closest to the code of zero is used. For words with a sign
 * read correctly this is the same rule.
 */
@AutoService(ProtectionScheme.class)
public final class BitMasking implements ProtectionScheme {
  @Override
  public String id() {
    return "bit-masking";
  }

  @Override
  public String title() {
    return "Bit masking";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.DETECTION;
  }

  @Override
  public String help() {
    return "Razor flip-flops flag wrongly read bits; each flagged bit is replaced by the word's sign bit, "
        + "which rounds the word towards zero.";
  }

  @Override
  public String source() {
    return "Minerva (ISCA 2016), section 8; the reading of a flagged sign bit is ours";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(
        ParamSpec.choice(
            "sign",
            "robust",
            List.of("robust", "zero-word"),
            "What happens when the sign bit is flagged: its column is read correctly, or the word becomes zero. "
                + "Unsigned words have no sign bit."));
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return shape.signed()
        ? new Signed(shape.topBit(), values.choice("sign").equals("zero-word"))
        : new Offset(shape.code(0));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return RazorCost.with("a two-input multiplexer on every bit");
  }

  private record Signed(int sign, boolean zeroWord) implements WordProtection {
    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return word;
    }

    @Override
    public int decode(int raw, int detectedMask) {
      if ((detectedMask & sign) != 0 && zeroWord) {
        return 0;
      }
      // A Razor flag says that the bit was read wrongly, so the true sign is its complement.
      int signed = raw ^ (detectedMask & sign);
      return (signed & sign) == 0 ? signed & ~detectedMask : signed | detectedMask;
    }
  }

  private record Offset(int zero) implements WordProtection {
    @Override
    public int encode(int word, int stuckMask, int stuckValue) {
      return word;
    }

    @Override
    public int decode(int raw, int detectedMask) {
      return Math.min(Math.max(raw & ~detectedMask, zero), raw | detectedMask);
    }
  }
}
