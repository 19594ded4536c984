package org.voltscape.engine.explore.study;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.explore.Search;
import org.voltscape.engine.study.Study;

/** The trials of the cells of a space. */
final class CellTrials implements Search.Trials {
  private final DesignSpace space;
  private final StudyTrials trials;
  private final Map<Search.Cell, StudyTrials.Kept> known = new HashMap<>();

  CellTrials(DesignSpace space, StudyTrials trials) {
    this.space = space;
    this.trials = trials;
  }

  @Override
  public double[] first(Search.Cell cell, int count) {
    Study study = space.tested(cell.chain(), cell.rung());
    StudyTrials.Kept kept = trials.of(study, count);
    known.put(cell, kept);
    return StudyTrials.goodness(study, kept);
  }

  /** What is known of a cell; null where it has no trial. */
  StudyTrials.@Nullable Kept known(Search.Cell cell) {
    return known.get(cell);
  }
}
