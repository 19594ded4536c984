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
import org.voltscape.engine.protection.rules.PlainRead;
import org.voltscape.engine.protection.rules.RuleProtection;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * The highest bits lie in cells of eight transistors, which never fail.
 *
 * <p>What such a cell costs is a model: a third more than one of six transistors, by their number.
 */
@AutoService(ProtectionScheme.class)
public final class Hybrid8T6T implements ProtectionScheme {
  private static final double CELL = 1.33;

  @Override
  public String id() {
    return "hybrid-8t6t";
  }

  @Override
  public String title() {
    return "Hybrid 8T-6T";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.CORRECTION;
  }

  @Override
  public String help() {
    return "The highest bits of every word lie in larger cells of eight transistors that do not fail at the"
        + " voltages of the study; all others lie in ordinary cells.";
  }

  @Override
  public String source() {
    return "Srinivasan et al. (DATE 2016), as MATIC (2018) describes it among related work";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(
        ParamSpec.integer(
            "robust", 2, 1, WordFormat.MAX_BITS, "bit", "How many of the highest bits never fail."),
        ParamSpec.number(
            "cellPower",
            CELL,
            1,
            4,
            "",
            "Power of an 8T cell over that of a 6T cell; by the number of transistors about 4/3."),
        ParamSpec.number(
            "cellArea",
            CELL,
            1,
            4,
            "",
            "Area of an 8T cell over that of a 6T cell; by the number of transistors about 4/3."));
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    PlainRead plain = new PlainRead(shape);
    int robust = shape.mask() & ~(shape.mask() >> values.integer("robust"));
    return new RuleProtection(plain) {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        return word;
      }

      @Override
      public int robustCells() {
        return robust;
      }
    };
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    double share = Math.min(values.integer("robust"), shape.bits()) / (double) shape.bits();
    return ProtectionCost.FREE
        .withFactors(
            1 + share * (values.number("cellPower") - 1),
            1 + share * (values.number("cellArea") - 1))
        .withCircuit(ReadCircuit.of("a second read port in the 8T columns"))
        .from("model: power and area of an 8T cell against a 6T cell as the parameters say");
  }
}
