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
  public SchemeGroup group() {
    return SchemeGroup.BASELINE;
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
    return RuleProtection.writingAsIs(new PlainRead(shape));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE;
  }
}
