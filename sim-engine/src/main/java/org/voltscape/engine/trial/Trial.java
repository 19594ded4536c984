package org.voltscape.engine.trial;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.memory.QuickDie;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;

/** What the number of a trial stands for: a seed and a die, the same under every design. */
public final class Trial {
  private Trial() {}

  /** The seed of trial k: the same for every scheme and voltage of a study. */
  public static long seed(long studySeed, int k) {
    return CounterHash.hash(studySeed, k);
  }

  /**
   * The die of trial k, or the source of its transient faults. The scout's dies of a measured map
   * are those behind the trials', and the pilot's those behind both.
   *
   * @param map the study's measured map; null where its dies are drawn
   */
  public static DieCells die(Study study, @Nullable MeasuredMap map, int k) {
    if (study.memory().map() != null) {
      return Objects.requireNonNull(map, "the study's failure map").die(place(study, k));
    }
    return die(study, study.memory(), k);
  }

  private static int place(Study study, int k) {
    if (OwnImages.isPilot(k)) {
      return study.trials() + study.scouting().dies() + OwnImages.place(k);
    }
    return Scout.isScout(k) ? study.trials() + k - Scout.FIRST_TRIAL : k;
  }

  /** The die of trial k in a memory whose dies are drawn. */
  static DieCells die(Study study, Study.Memory memory, int k) {
    long seed =
        memory.die() != null && !memory.faults().transientFaults()
            ? memory.die()
            : seed(study.seed(), k);
    Die plain = new Die(seed, memory.stuckAtOne());
    DieCells die = CorrelatedDie.of(plain, memory.rowCorrelation(), memory.columnCorrelation());
    // Where dies are many and images few, drawing every cell would cost more than all the rest;
    // studies that state a number of images keep the dies they always had.
    return study.testsOwnImages() && !memory.correlated() ? new QuickDie(plain) : die;
  }
}
