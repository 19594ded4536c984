package org.voltscape.engine.explore.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.explore.Candidate;
import org.voltscape.engine.explore.Search;
import org.voltscape.engine.explore.study.StudyExploration.Judged;
import org.voltscape.engine.explore.study.StudyExploration.Result;
import org.voltscape.engine.explore.study.StudyExploration.Standing;
import org.voltscape.engine.explore.study.StudyExploration.Tested;
import org.voltscape.engine.study.Study;

/** What the end of a search says of each design. */
final class Judging {
  private final Study study;
  private final double bound;
  private final DesignSpace space;
  private final CellTrials cells;

  /**
   * @param bound as the user says it
   */
  Judging(Study study, double bound, DesignSpace space, CellTrials cells) {
    this.study = study;
    this.bound = bound;
    this.space = space;
    this.cells = cells;
  }

  /**
   * The result of a search.
   *
   * @param made trials
   * @param grid trials that all designs would take
   */
  StudyExploration.Result result(Search.Found found, boolean sampled, long made, double grid) {
    Candidate best = found.best();
    Map<Integer, Integer> missed = new LinkedHashMap<>();
    Map<Integer, Integer> missedForSure = new LinkedHashMap<>();
    found
        .cells()
        .forEach(
            (cell, known) -> {
              if (known.answer() == Search.Answer.MISSES) {
                missed.merge(cell.chain(), cell.rung(), Math::max);
                if (surelyMisses(cell)) {
                  missedForSure.merge(cell.chain(), cell.rung(), Math::max);
                }
              }
            });
    List<Judged> judged = new ArrayList<>();
    boolean proved = found.complete() && best != null;
    for (int i = 0; i < space.designs().size(); i++) {
      DesignSpace.Design design = space.designs().get(i);
      Search.Cell cell = new Search.Cell(design.chain(), design.rung());
      Search.Known known = found.cells().get(cell);
      Standing standing = standing(design, i, best, known, missed);
      boolean sure =
          switch (standing) {
            case BEST, REACHES, REACHES_ALIKE -> surelyReaches(cell);
            case MISSES, IMPLIED -> missedForSure.getOrDefault(design.chain(), -1) >= design.rung();
            case DEARER, ALIKE, NOT_ASKED_FOR, COST_UNKNOWN -> true;
            case UNDECIDED, OPEN -> false;
          };
      boolean reaches = standing == Standing.REACHES || standing == Standing.REACHES_ALIKE;
      boolean matters = !reaches && (best == null || better(design, i, best));
      proved &= sure || !(matters || standing == Standing.BEST);
      judged.add(new Judged(design, tested(cell, known), standing, sure));
    }
    return new Result(
        best == null ? null : judged.get(best.order()),
        found.complete(),
        sampled,
        proved && !sampled,
        made,
        grid,
        judged);
  }

  private static boolean better(DesignSpace.Design design, int order, Candidate best) {
    return design.can()
        && Candidate.BEST_FIRST.compare(
                new Candidate(
                    design.chain(),
                    design.rung(),
                    design.cost(),
                    design.study().voltages().get(0),
                    order),
                best)
            < 0;
  }

  private static Standing standing(
      DesignSpace.Design design,
      int order,
      @Nullable Candidate best,
      Search.@Nullable Known known,
      Map<Integer, Integer> missed) {
    if (!design.does()) {
      return Standing.NOT_ASKED_FOR;
    }
    if (Double.isNaN(design.cost())) {
      return Standing.COST_UNKNOWN;
    }
    if (best != null && best.order() == order) {
      return Standing.BEST;
    }
    if (known != null && known.answer() == Search.Answer.MISSES) {
      return Standing.MISSES;
    }
    if (known != null && known.answer() == Search.Answer.REACHES) {
      return best != null && alike(design, best) ? Standing.REACHES_ALIKE : Standing.REACHES;
    }
    if (missed.getOrDefault(design.chain(), -1) > design.rung()) {
      return Standing.IMPLIED;
    }
    if (best != null && !better(design, order, best)) {
      return alike(design, best) ? Standing.ALIKE : Standing.DEARER;
    }
    return known == null ? Standing.OPEN : Standing.UNDECIDED;
  }

  private static boolean alike(DesignSpace.Design design, Candidate best) {
    return Double.compare(design.cost(), best.cost()) == 0;
  }

  private Tested tested(Search.Cell cell, Search.@Nullable Known known) {
    StudyTrials.Kept kept = cells.known(cell);
    if (kept == null || known == null) {
      return Tested.NOTHING;
    }
    return new Tested(known.trials(), kept.mean(), kept.outer(), kept.seen(), kept.unseen());
  }

  private boolean surelyMisses(Search.Cell cell) {
    StudyTrials.Kept kept = cells.known(cell);
    if (kept == null || !kept.outer().known()) {
      return false;
    }
    return study.task().counts() ? kept.outer().high() < bound : kept.outer().low() > bound;
  }

  private boolean surelyReaches(Search.Cell cell) {
    StudyTrials.Kept kept = cells.known(cell);
    if (kept == null || !kept.outer().known()) {
      return false;
    }
    return study.task().counts() ? kept.outer().low() >= bound : kept.outer().high() <= bound;
  }
}
