package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/** Faulty words are used as they are read. */
@AutoService(ProtectionScheme.class)
public final class NoProtection implements ProtectionScheme {
  @Override
  public String id() {
    return "none";
  }

  @Override
  public String title() {
    return "No protection";
  }

  @Override
  public String help() {
    return "Words are used exactly as the failing cells return them.";
  }

  @Override
  public String source() {
    return "baseline of all papers";
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new WordProtection() {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        return word;
      }

      @Override
      public int decode(int raw, int detectedMask) {
        return raw;
      }
    };
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE;
  }
}
