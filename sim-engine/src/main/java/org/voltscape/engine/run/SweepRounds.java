package org.voltscape.engine.run;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.sweep.PlacedSweep;
import org.voltscape.engine.sweep.SweepPlan;

/**
 * The rounds of a run that places its voltages: the trials of a round are all made before the next
 * is planned, so that where points go does not depend on who makes them, and when. Used by the
 * run's own thread.
 */
final class SweepRounds {
  private final PlacedSweep shown;
  private final Study lattice;
  private final SweepPlan plan;
  private final String key;

  /**
   * @param asked a study whose voltages the run places
   */
  SweepRounds(Study asked) {
    this.shown = new PlacedSweep(asked);
    this.lattice = shown.lattice();
    this.plan =
        new SweepPlan(Objects.requireNonNull(asked.sweep()), asked.task(), asked.schemes().size());
    this.key = "\nplaced " + asked.sweep();
  }

  /** The study whose trials are made: that of all voltages there can be. */
  Study lattice() {
    return lattice;
  }

  /** What the listener is told of what is known of the lattice. */
  Snapshot shown(Snapshot whole) {
    return shown.apply(whole);
  }

  /** What the order of kept trials depends on beside the lattice. */
  String key() {
    return key;
  }

  /**
   * Makes the trials of all rounds.
   *
   * @param trials of each point at most
   * @param log where finished trials are kept and found; null for none
   * @param publish called while they are made, whenever there is news
   * @return the points that were placed
   */
  Cells run(
      TrialBlocks blocks, RunStage stage, int trials, @Nullable TrialLog log, Runnable publish) {
    double best = stage.context().prepared().set().cleanOutcome();
    for (int round = 1; ; round++) {
      List<SweepPlan.Cell> cells = plan.next(stage.tally()::atLook, best);
      if (cells.isEmpty()) {
        return Cells.placed(lattice, plan);
      }
      shown.place(plan.placed());
      if (log != null) {
        log.round(round, this::roundOf);
      }
      blocks.run(stage, Cells.of(lattice, cells), trials, log, publish);
    }
  }

  private int roundOf(int design, int point) {
    int round = plan.round(design, point);
    return round == 0 ? Integer.MAX_VALUE : round;
  }
}
