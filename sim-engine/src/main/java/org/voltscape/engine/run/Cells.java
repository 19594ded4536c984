package org.voltscape.engine.run;

import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.sweep.SweepPlan;

/**
 * Some of the points of a study, pairs of design and operating point.
 *
 * @param wanted [design][point]
 * @param count number of those that are wanted
 */
record Cells(boolean[][] wanted, long count) {
  /** All of them. */
  static Cells all(Study study) {
    boolean[][] wanted = new boolean[study.schemes().size()][study.voltages().size()];
    for (boolean[] row : wanted) {
      Arrays.fill(row, true);
    }
    return new Cells(wanted, (long) wanted.length * study.voltages().size());
  }

  /** Those of a round of a sweep that is placed. */
  static Cells of(Study study, List<SweepPlan.Cell> cells) {
    boolean[][] wanted = new boolean[study.schemes().size()][study.voltages().size()];
    cells.forEach(c -> wanted[c.scheme()][c.point()] = true);
    return new Cells(wanted, cells.size());
  }

  /** Those that a plan placed. */
  static Cells placed(Study study, SweepPlan plan) {
    boolean[][] wanted = new boolean[study.schemes().size()][study.voltages().size()];
    for (int d = 0; d < wanted.length; d++) {
      for (int p = 0; p < wanted[d].length; p++) {
        wanted[d][p] = plan.round(d, p) > 0;
      }
    }
    return new Cells(wanted, plan.cells());
  }

  boolean has(int design, int point) {
    return wanted[design][point];
  }
}
