package org.voltscape.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * Makes dies beside a study's own trials, block by block, die by die: those of its scout once its
 * trials are made, or those of its pilot before. Every design at every point tests the same images
 * of a die. Used by the run's own thread.
 */
final class ScoutBlocks {
  /** Trials of all points handed out at a time at most. */
  private static final int MOST_SPECS = 1 << 14;

  private final int first;
  private final int dies;
  private final List<Integer> designs;
  private final int[] order;

  private ScoutBlocks(Study study, int first, int dies, IntPredicate covers) {
    this.first = first;
    this.dies = dies;
    this.order = SweepOrder.coarseToFine(study.voltages().size());
    this.designs = IntStream.range(0, study.schemes().size()).filter(covers).boxed().toList();
  }

  /**
   * The scout of a study.
   *
   * @param study which may have none
   */
  static ScoutBlocks scout(Study study) {
    return new ScoutBlocks(
        study, Scout.FIRST_TRIAL, study.scouting().dies(), d -> study.scouting(d).active());
  }

  /**
   * The pilot of a study whose trials test images of their own: designs that train have none, as a
   * network would have to be trained for each of its dies.
   *
   * @param study which may need none
   */
  static ScoutBlocks pilot(Study study) {
    return new ScoutBlocks(
        study,
        OwnImages.FIRST_PILOT,
        study.testsOwnImages() ? OwnImages.PILOT_DIES : 0,
        d -> !study.schemes().get(d).trains());
  }

  /** Number of trials, those of all designs at all points. */
  long trials() {
    return (long) dies * designs.size() * order.length;
  }

  /** Number of trials of some points. */
  long trials(Cells cells) {
    long points = 0;
    for (int d : designs) {
      for (int p : order) {
        points += cells.has(d, p) ? 1 : 0;
      }
    }
    return dies * points;
  }

  /**
   * Makes them.
   *
   * @param cells that have them
   * @param log where finished trials are kept and found; null for none
   * @param publish called while they are made, whenever there is news
   * @see TrialBlocks#run
   */
  void run(
      TrialBlocks blocks,
      RunStage stage,
      Cells cells,
      RunProgress progress,
      @Nullable TrialLog log,
      Runnable publish) {
    if (trials() == 0) {
      return;
    }
    progress.beginStage();
    int block = (int) Math.max(1, MOST_SPECS * (long) dies / trials());
    for (int from = 0; from < dies; from += block) {
      int count = Math.min(block, dies - from);
      if (log != null) {
        log.block(first + from, count);
      }
      blocks.make(stage, missing(stage, cells, progress, from, count, log), log, publish);
    }
  }

  /** The dies of a block that are to be made; those that are known are added. */
  private List<TrialSpec> missing(
      RunStage stage,
      Cells cells,
      RunProgress progress,
      int from,
      int count,
      @Nullable TrialLog log) {
    List<TrialSpec> specs = new ArrayList<>();
    for (int k = from; k < from + count; k++) {
      for (int p : order) {
        for (int d : designs) {
          if (!cells.has(d, p)) {
            continue;
          }
          TrialSpec spec = stage.context().study().spec(d, p, first + k);
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
