package org.voltscape.engine.run;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;

/**
 * The trials of a stage that this program made before, for another run of a study that has them
 * too: added point by point before any other trial is made, so that what is known shows at once
 * where a study gets one more scheme. Used by the run's own thread.
 *
 * <p>Known is what the {@link org.voltscape.engine.trial.WorkloadSource} still keeps, whose memory
 * is bounded: of very many trials on very many images the last ones may be gone. Where trials test
 * images of their own ({@code "images": "auto"}), how many follows from the pilots of all schemes
 * together, so that a further scheme may ask for other trials of those that were there.
 */
final class KnownTrials {
  /** After so many unknown trials in a row none is looked for any more. */
  private static final int MOST_UNKNOWN = 64;

  private final RunStage stage;
  private final Cells cells;
  private final StopRule rule;
  private final RunProgress progress;
  private final BitSet[][] known;

  /** Up to which number of trials the looks of the stop rule are done. */
  private final int[][] looked;

  KnownTrials(RunStage stage, Cells cells, StopRule rule, RunProgress progress) {
    this.stage = stage;
    this.cells = cells;
    this.rule = rule;
    this.progress = progress;
    int designs = stage.context().study().designs().size();
    int points = stage.context().study().study().voltages().size();
    this.known = new BitSet[designs][points];
    this.looked = new int[designs][points];
    for (BitSet[] row : known) {
      for (int p = 0; p < points; p++) {
        row[p] = new BitSet();
      }
    }
  }

  /**
   * Adds what is known.
   *
   * @param trials of each point at most
   * @param ended gets the points that the stop rule ends by what is known
   * @param stopped looked at between points
   * @return whether there was any
   */
  boolean add(int trials, boolean[][] ended, BooleanSupplier stopped) {
    boolean any = false;
    for (int d = 0; d < known.length; d++) {
      for (int p = 0; p < known[d].length && !stopped.getAsBoolean(); p++) {
        if (!cells.has(d, p)) {
          continue;
        }
        if (rule.active()) {
          addToLook(d, p, trials, ended);
        } else {
          addAll(d, p, trials);
        }
        any |= !known[d][p].isEmpty();
      }
    }
    return any;
  }

  private void addAll(int design, int point, int trials) {
    int unknown = 0;
    for (int k = 0; k < trials && unknown < MOST_UNKNOWN; k++) {
      unknown = add(design, point, k) ? 0 : unknown + 1;
      if (k == 0 && unknown > 0) {
        // Points that have not even the first one have none.
        return;
      }
    }
  }

  /** Trials without a gap: what comes behind a look must not be there when it is taken. */
  private void addToLook(int design, int point, int trials, boolean[][] ended) {
    int look = Stop.nextLook(0);
    for (int k = 0; k < trials && add(design, point, k); k++) {
      looked[design][point] = k + 1;
      if (k + 1 == look) {
        look = Stop.nextLook(look);
        if (rule.enough(stage.tally().atLook(design, point))) {
          ended[design][point] = true;
          stage.tally().end(design, point);
          return;
        }
      }
    }
  }

  private boolean add(int design, int point, int trial) {
    ResolvedStudy study = stage.context().study();
    TrialSpec spec = study.spec(design, point, trial);
    @Nullable TrialResult result = stage.context().known(spec);
    if (result == null) {
      return false;
    }
    stage.tally().add(spec, result);
    known[design][point].set(trial);
    if (stage.counted()) {
      progress.countKnown();
    }
    return true;
  }

  /** Whether a trial was added. */
  boolean has(int design, int point, int trial) {
    return known[design][point].get(trial);
  }

  /** Whether a look at a point was taken already. */
  boolean looked(int design, int point, int look) {
    return looked[design][point] >= look;
  }

  /** How many of those that were added have this number or a higher one. */
  long from(int trial) {
    long count = 0;
    for (BitSet[] row : known) {
      for (BitSet each : row) {
        count += each.cardinality() - each.get(0, trial).cardinality();
      }
    }
    return count;
  }
}
