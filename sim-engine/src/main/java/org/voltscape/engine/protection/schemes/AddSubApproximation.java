package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.AddSub;
import org.voltscape.engine.protection.rules.PlainRead;
import org.voltscape.engine.protection.rules.RuleProtection;
import org.voltscape.engine.word.WordShape;

/** The highest wrong bit is made up for by the bits below it: Algorithm 1. */
@AutoService(ProtectionScheme.class)
public final class AddSubApproximation implements ProtectionScheme {
  @Override
  public String id() {
    return "add-sub";
  }

  @Override
  public String title() {
    return "Add/Sub approximation";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.APPROXIMATION;
  }

  @Override
  public String help() {
    return "A word is written as the next one above or below that its stuck cells allow, as the bit below the"
        + " highest wrong one decides. Reading needs no hardware.";
  }

  @Override
  public String source() {
    return "Hosseini et al. (TECS 2021), section 3.1, Algorithm 1";
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new RuleProtection(new PlainRead(shape)) {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        return AddSub.approximate(shape, word, stuckMask, stuckValue);
      }
    };
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE.withMapAtDeployment().from("Hosseini 3.3: no support at run time");
  }
}
