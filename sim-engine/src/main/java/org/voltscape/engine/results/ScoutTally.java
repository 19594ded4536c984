package org.voltscape.engine.results;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.Looks;
import org.voltscape.engine.stats.Scouted;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.trial.TrialResult;

/**
 * The dies of a scout under one design at one operating point. Nothing is told of them before all
 * are there: how many they are is fixed before, so that looking earlier changes nothing. Not
 * thread-safe.
 */
final class ScoutTally {
  private final Scout scout;
  private final OutcomeTally outcomes;

  /**
   * A tally without a die.
   *
   * @param scout what the point is to have
   * @param task of the network
   */
  ScoutTally(Scout scout, Task task) {
    this.scout = scout;
    this.outcomes = OutcomeTally.of(task, scout.images());
  }

  /**
   * Adds a die.
   *
   * @param trial number of its trial; each is added once
   * @return whether it was the last one, so that there is something to tell
   */
  boolean add(int trial, TrialResult result) {
    outcomes.add(trial - Scout.FIRST_TRIAL, result);
    return complete();
  }

  /** Adds the dies of another tally, none of which is in this one. */
  void addAll(ScoutTally other) {
    outcomes.addAll(other.outcomes);
  }

  /** What the dies came to; null before the last of them, and where there are none. */
  @Nullable Scouted scouted() {
    return complete() ? new Scouted(outcomes.ofTrials(Looks.PLANNED), scout.images()) : null;
  }

  /** What single dies came to; {@link TrialValues#NONE} before the last of them. */
  TrialValues values() {
    return complete() ? outcomes.values() : TrialValues.NONE;
  }

  private boolean complete() {
    return scout.active() && outcomes.count() >= scout.dies();
  }
}
