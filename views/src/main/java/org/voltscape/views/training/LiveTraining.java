package org.voltscape.views.training;

/**
 * A training under way. Immutable.
 *
 * @param trained its epochs so far
 * @param number its place among those asked for, 0 the first
 * @param of how many were asked for
 * @param steps steps done; 0 while it is being prepared
 * @param allSteps steps in all; 0 while that is not known
 * @param secondsLeft until all are done; NaN while not known
 */
record LiveTraining(
    Trained trained, int number, int of, long steps, long allSteps, double secondsLeft) {
  /** The share of all trainings asked for that is done, in [0, 1]. */
  double share() {
    double own = allSteps == 0 ? 0 : (double) steps / allSteps;
    return (number + own) / of;
  }
}
