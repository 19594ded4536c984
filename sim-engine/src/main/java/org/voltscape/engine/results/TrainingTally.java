package org.voltscape.engine.results;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.trial.TrialResult;

/**
 * What became of the trainings behind the trials of one point.
 *
 * @param trials trials that a network was trained for, or 1 where one network served them all
 * @param dead those whose training learned nothing, restarts included
 * @param diverged those whose loss grew beyond all bounds, restarts included
 * @param restarts how often a training was begun again, over all trials
 * @param histories how they went
 */
public record TrainingTally(
    int trials, int dead, int diverged, int restarts, TrainingHistories histories) {
  /** None yet. */
  static final TrainingTally NONE = new TrainingTally(0, 0, 0, 0, TrainingHistories.NONE);

  /**
   * With trial k.
   *
   * @param training null where nothing was trained for it
   */
  TrainingTally with(int k, TrialResult.@Nullable Training training) {
    return training == null
        ? this
        : new TrainingTally(
            trials + 1,
            dead + (training.verdict() == TrainingVerdict.DEAD ? 1 : 0),
            diverged + (training.verdict() == TrainingVerdict.DIVERGED ? 1 : 0),
            restarts + training.restarts(),
            histories.with(k, training.history()));
  }

  /** With the trials of another tally, none of which is in this one. */
  TrainingTally plus(TrainingTally other) {
    return new TrainingTally(
        trials + other.trials,
        dead + other.dead,
        diverged + other.diverged,
        restarts + other.restarts,
        histories.plus(other.histories));
  }

  /**
   * The same told of networks rather than of trials.
   *
   * @param shared whether one network serves all trials: it was trained once
   */
  TrainingTally ofNetworks(boolean shared) {
    return shared && trials > 0
        ? new TrainingTally(
            1, dead / trials, diverged / trials, restarts / trials, histories.first())
        : this;
  }

  /** Trials whose training failed. */
  public int failed() {
    return dead + diverged;
  }
}
