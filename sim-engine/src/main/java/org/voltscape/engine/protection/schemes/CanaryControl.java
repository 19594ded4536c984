package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.canary.cells.CanarySupply;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ReadCircuit;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.PlainRead;
import org.voltscape.engine.protection.rules.RuleProtection;
import org.voltscape.engine.supply.SupplyCase;
import org.voltscape.engine.supply.SupplyControl;
import org.voltscape.engine.supply.SupplyEstimate;
import org.voltscape.engine.supply.SupplyScheme;
import org.voltscape.engine.word.WordShape;

/**
 * Canary cells move the supply of each die at run time; words are used as they are read. What the
 * regulator and the cells do is in the study's field {@code canary}.
 */
@AutoService(ProtectionScheme.class)
public final class CanaryControl implements SupplyScheme {
  private static final String AGEING = "ageing_h";

  /** A hundred years. */
  private static final double MOST_HOURS = 876_600;

  @Override
  public String id() {
    return "canary";
  }

  @Override
  public String title() {
    return "Canary control of the supply";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.SUPPLY;
  }

  @Override
  public String help() {
    return "The cells that fail first at the target, the canaries, are read between inferences and move the"
        + " supply of each die up or down by a step. A study's voltages are the targets; words are used as they"
        + " are read at the supply that the die settles on at the study's temperature. Steps, canaries and drift"
        + " are in the study's field canary.";
  }

  @Override
  public String source() {
    return "MATIC (TCAS-I 2018), section III-D, Algorithm 1";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(
        ParamSpec.number(
            AGEING,
            0,
            0,
            MOST_HOURS,
            "h",
            "Hours of operation by which the cells have aged since the canaries were chosen; how much that moves"
                + " them is in the study's field canary (a parameter: MATIC measures none)."));
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return RuleProtection.writingAsIs(new PlainRead(shape));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE
        .withCircuit(ReadCircuit.of("a regulator in steps, and a routine that polls the canaries"))
        .from(
            "MATIC, section III-D: cells of the weight memory themselves are polled between"
                + " inferences; what a poll costs is not counted");
  }

  @Override
  public SupplyControl control(ParamValues values, SupplyCase of) {
    return CanarySupply.of(of, values.number(AGEING));
  }

  @Override
  public SupplyEstimate estimate(ParamValues values, SupplyEstimate.Case estimated) {
    return CanarySupply.estimate(estimated, values.number(AGEING));
  }
}
