package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.LineRepair;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ReadCircuit;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.PlainRead;
import org.voltscape.engine.protection.rules.PointerRepair;
import org.voltscape.engine.protection.rules.RuleProtection;
import org.voltscape.engine.word.WordShape;

/**
 * Every line of the memory keeps a few spare cells, each with a pointer to the cell it stands in
 * for. Knows nothing of transient flips.
 */
@AutoService(ProtectionScheme.class)
public final class ErrorCorrectingPointers implements ProtectionScheme {
  @Override
  public String id() {
    return "ecp";
  }

  @Override
  public String title() {
    return "Error-correcting pointers";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.CORRECTION;
  }

  @Override
  public String help() {
    return "Every line of the memory has a few entries of a replacement cell and a pointer to the failing"
        + " cell it stands in for, highest bits first. An entry with a failing cell of its own is lost.";
  }

  @Override
  public String source() {
    return "Schechter et al. (ISCA 2010), as Hosseini et al. (TECS 2021) describe it in section 2.2";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(
        ParamSpec.integer("pointers", 6, 1, 6, "", "Entries of a line."),
        ParamSpec.integer(
            "line",
            512,
            16,
            512,
            "bit",
            "Length of a line, filled with as many whole words as it holds, at least one."),
        ParamSpec.choice(
            "cells",
            "wrong",
            List.of("wrong", "failing"),
            "Which cells are replaced, as long as there are entries: those whose state contradicts the"
                + " weight they hold, or all that fail."));
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    PointerRepair repair = repair(shape, values);
    return new RuleProtection(new PlainRead(shape)) {
      @Override
      public int encode(int word, int stuckMask, int stuckValue) {
        return word;
      }

      @Override
      public LineRepair lineRepair() {
        return repair;
      }
    };
  }

  private static PointerRepair repair(WordShape shape, ParamValues values) {
    int words = Math.max(1, values.integer("line") / shape.bits());
    return new PointerRepair(
        shape.bits(), words, values.integer("pointers"), values.choice("cells").equals("wrong"));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    PointerRepair repair = repair(shape, values);
    return ProtectionCost.FREE
        .withCells((double) repair.spareCells() / repair.lineWords(), shape.bits())
        .withMapAtDeployment()
        .withCircuit(
            ReadCircuit.of(
                repair.pointers()
                    + " decoders of "
                    + repair.pointerBits()
                    + "-bit pointers and a multiplexer on every cell of a line"))
        .from(
            "Hosseini 2.2: a replacement cell and a pointer for each entry and one bit a line; a spare"
                + " cell takes the power and area of any other (model)");
  }
}
