package org.voltscape.engine.sweep;

import org.voltscape.engine.network.Task;

/**
 * A scale of outcomes in which they are nearly straight lines over the supply: the logit of the
 * place between the worst outcome and that of the network without faults. Of application errors,
 * which have no largest one, it is that of their logarithms.
 *
 * @param task what outcomes are of
 * @param worst outcome there is
 * @param best outcome there is, that of the network without faults
 */
record AccuracyScale(Task task, double worst, double best) {
  /** Below this share of the way from the worst to the best outcome all is as bad. */
  private static final double FLOOR = 0.02;

  /** Above this share all is as good. */
  private static final double CEILING = 0.995;

  private static final double LEAST_ERROR = 1e-12;
  private static final double MOST_ERROR = 1e12;

  /** Place of an outcome on the scale; higher is better, equal beyond either end. */
  double at(double outcome) {
    double span = better(best) - better(worst);
    double share = span > 0 ? (better(outcome) - better(worst)) / span : 1;
    double q = Math.max(FLOOR, Math.min(CEILING, share));
    return StrictMath.log(q / (1 - q));
  }

  private double better(double outcome) {
    if (task.higherIsBetter()) {
      return outcome;
    }
    return -StrictMath.log(Math.max(LEAST_ERROR, Math.min(MOST_ERROR, outcome)));
  }
}
