package org.voltscape.engine.rare;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.supply.SupplyScheme;
import org.voltscape.engine.word.WordShape;

/** Where the mean over dies can be split by the number of faulty cells, and why not elsewhere. */
public final class LowRateLimits {
  private LowRateLimits() {}

  /**
   * Why a design of a study cannot be split so.
   *
   * @return a clause, as in "it does not apply: ..."; null where it can
   */
  public static @Nullable String reason(Study study, Design design) {
    if (!design.memoryFails()) {
      return "no memory fails under this scheme";
    }
    if (design.logicFails()) {
      return "units of the array can miss their timing, which is no matter of single cells";
    }
    if (design.memory() != null && design.memory().scheme() instanceof SupplyScheme) {
      return "each die settles on a supply of its own, so that no probability holds for all";
    }
    if (design.trains()) {
      return "a network is trained for each die, so that its words follow from the faults";
    }
    if (!study.task().counts()) {
      return "the network computes numbers, whose error has no bounds";
    }
    if (!study.regions().sites().isEmpty()) {
      return "several memories fail, each with a probability of its own";
    }
    SchemeChoice choice = design.memory();
    WordShape shape = new WordShape(study.weights().bits(), true);
    if (choice != null && choice.scheme().create(shape, choice.values()).lineRepair() != null) {
      return "spare cells are shared by the words of a line";
    }
    return reason(study.memory());
  }

  private static @Nullable String reason(Study.Memory memory) {
    if (memory.faults() != FaultKind.STUCK_AT && memory.faults() != FaultKind.FLIPS) {
      return "how often cells fail depends on what they store (\"" + memory.faults().id() + "\")";
    }
    if (memory.scope().activations()) {
      return "activations are faulty, so that every image has faults of its own";
    }
    if (memory.map() != null) {
      return "the failing cells are those of a measured map";
    }
    if (memory.die() != null && !memory.faults().transientFaults()) {
      return "all trials share one die, and the split is of the mean over all dies";
    }
    if (memory.rowCorrelation() != 0 || memory.columnCorrelation() != 0) {
      return "cells on a line fail together";
    }
    return null;
  }
}
