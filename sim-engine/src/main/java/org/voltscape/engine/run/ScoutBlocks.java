package org.voltscape.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * Makes the dies of a study's scout once its own trials are made, block by block, die by die: every
 * design at every point tests the same images of a die. Used by the run's own thread.
 */
final class ScoutBlocks {
  /** Trials of all points handed out at a time at most. */
  private static final int MOST_SPECS = 1 << 14;

  private final Scout scout;
  private final List<Integer> designs = new ArrayList<>();
  private final int[] order;

  /**
   * The scout of a study.
   *
   * @param study which may have none
   */
  ScoutBlocks(Study study) {
    this.scout = study.scouting();
    this.order = SweepOrder.coarseToFine(study.voltages().size());
    for (int d = 0; d < study.schemes().size(); d++) {
      if (study.scouting(d).active()) {
        designs.add(d);
      }
    }
  }

  /** Number of trials, those of all designs at all points. */
  long trials() {
    return (long) scout.dies() * designs.size() * order.length;
  }

  /**
   * Makes them.
   *
   * @param log where finished trials are kept and found; null for none
   * @param publish called while they are made, whenever there is news
   * @see TrialBlocks#run
   */
  void run(
      TrialBlocks blocks,
      RunStage stage,
      RunProgress progress,
      @Nullable TrialLog log,
      Runnable publish) {
    if (trials() == 0) {
      return;
    }
    progress.beginStage();
    int block = (int) Math.max(1, MOST_SPECS * (long) scout.dies() / trials());
    for (int from = 0; from < scout.dies(); from += block) {
      int count = Math.min(block, scout.dies() - from);
      if (log != null) {
        log.block(Scout.FIRST_TRIAL + from, count);
      }
      blocks.make(stage, missing(stage, progress, from, count, log), log, publish);
    }
  }

  /** The dies of a block that are to be made; those that are known are added. */
  private List<TrialSpec> missing(
      RunStage stage, RunProgress progress, int from, int count, @Nullable TrialLog log) {
    List<TrialSpec> specs = new ArrayList<>();
    for (int k = from; k < from + count; k++) {
      for (int p : order) {
        for (int d : designs) {
          TrialSpec spec = stage.context().study().spec(d, p, Scout.FIRST_TRIAL + k);
          TrialResult known = log == null ? null : log.find(spec);
          if (known == null) {
            specs.add(spec);
          } else {
            stage.tally().add(spec, known);
            progress.countKnown();
          }
        }
      }
    }
    return specs;
  }
}
