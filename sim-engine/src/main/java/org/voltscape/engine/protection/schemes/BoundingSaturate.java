package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ReadCircuit;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.ValueBounds;
import org.voltscape.engine.word.WordShape;

/** A value outside the bounds is used as the bound it exceeds. */
@AutoService(ProtectionScheme.class)
public final class BoundingSaturate implements ProtectionScheme {
  @Override
  public String id() {
    return "bounding-saturate";
  }

  @Override
  public String title() {
    return "Bounding by saturation";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.BOUNDS;
  }

  @Override
  public String help() {
    return "A value that is read outside the bounds of what was stored is used as the bound it exceeds.";
  }

  @Override
  public String source() {
    return "EDEN (earlier version), sections 4.3 and 5.6.1 (EDE-076, EDE-079); its second, weaker correction";
  }

  @Override
  public List<ParamSpec> parameters() {
    return ValueBounds.parameters();
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return ValueBounds.of(shape, values).protection(true);
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE
        .withCircuit(ReadCircuit.of("two comparators of " + shape.bits() + " bits, a multiplexer"))
        .from("EDEN 5.6.1: two comparators on the way of what is loaded; no power published");
  }
}
