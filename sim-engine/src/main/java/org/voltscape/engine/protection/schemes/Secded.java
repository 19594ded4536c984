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
import org.voltscape.engine.protection.rules.ExtendedHamming;
import org.voltscape.engine.word.WordShape;

/**
 * An extended Hamming code beside every word: one wrong cell is corrected, two are detected, check
 * cells included. Three or more are often taken for one and corrected wrongly.
 */
@AutoService(ProtectionScheme.class)
public final class Secded implements ProtectionScheme {
  @Override
  public String id() {
    return "secded";
  }

  @Override
  public String title() {
    return "SECDED code";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.CORRECTION;
  }

  @Override
  public String help() {
    return "Check cells of an extended Hamming code beside every word: one wrong cell is corrected, two are"
        + " detected and the word is used as zero. Check cells fail as well.";
  }

  @Override
  public String source() {
    return "Hamming (Bell System Technical Journal, 1950), extended by a parity of all cells; baseline";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(
        ParamSpec.choice(
            "detected",
            "zero",
            List.of("zero", "raw"),
            "What a word with a detected error that cannot be corrected is used as: zero, or the bits"
                + " as they were read."));
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return new ExtendedHamming(shape, values.choice("detected").equals("raw"));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    int bits = shape.bits();
    int checks = ExtendedHamming.hammingCells(bits);
    return ProtectionCost.FREE
        .withCells(checks + 1, bits)
        .withCircuit(
            new ReadCircuit(bits, checks + 1, bits + checks + 1, "a decoder of the syndrome"))
        .from(
            "model: a check cell takes the power and area of a cell of the word; the power of the"
                + " decoder is not counted");
  }
}
