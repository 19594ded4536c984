package org.voltscape.engine.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.protection.LineRepair;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.faults.ProtectedNetwork;

/**
 * How large the share of trials can be in which any cell fails: the mean number of failing cells of
 * a trial, which the share is never above, however cells are correlated. At supplies where hardly a
 * cell fails it says more of unseen dies than any number of trials.
 */
final class FaultyShare {
  /** Nothing is known. */
  static final double UNKNOWN = 1;

  private FaultyShare() {}

  /**
   * The share under a design at an operating point.
   *
   * @return in [0, 1]; 1 where units can miss their timing, where a network is trained for each
   *     die, where activations are faulty, and for faults whose probability depends on the data
   */
  static double of(ResolvedStudy study, InferenceWorkspace prepared, Design design, int point) {
    if (!design.memoryFails() || design.logicFails() || design.trains() || study.map() != null) {
      return UNKNOWN;
    }
    FaultPlan plan = study.faults(point);
    List<FaultSite> further = study.study().regions().sites();
    SchemeChoice choice = design.memory();
    ProtectedNetwork scheme = choice == null ? null : prepared.scheme(choice);
    double share = failing(scheme, prepared, study.study().memory(), plan.probability());
    for (int s = 0; s < further.size(); s++) {
      share += failing(scheme, prepared, further.get(s).memory(), plan.further(s));
    }
    return Math.min(1, share);
  }

  /** Whether the words of a design have no cells beside their own. */
  static boolean ownCells(InferenceWorkspace prepared, Design design) {
    SchemeChoice choice = design.memory();
    return choice == null
        || prepared.scheme(choice).regions().stream().allMatch(r -> further(r.protection()) == 0);
  }

  /** Mean number of failing cells of the regions a memory holds, others may hold them too. */
  private static double failing(
      @Nullable ProtectedNetwork scheme,
      InferenceWorkspace prepared,
      Study.Memory memory,
      double probability) {
    boolean known = memory.faults() == FaultKind.STUCK_AT || memory.faults() == FaultKind.FLIPS;
    if (!known || memory.scope().activations() || memory.map() != null) {
      return UNKNOWN;
    }
    double cells = 0;
    List<QuantizedNetwork.Region> regions = prepared.set().network().regions();
    for (int r = 0; r < regions.size(); r++) {
      if (memory.scope().covers(regions.get(r))) {
        int own = regions.get(r).shape().bits();
        int more = scheme == null ? 0 : further(scheme.regions().get(r).protection());
        cells += (double) regions.get(r).codes().length * (own + more);
      }
    }
    return cells * probability;
  }

  /** Cells of a word beside its own; a line has its spare cells once, so these are too many. */
  private static int further(WordProtection protection) {
    LineRepair repair = protection.lineRepair();
    return protection.checkCells() + (repair == null ? 0 : repair.spareCells());
  }
}
