package org.voltscape.engine.curve;

/** How a straight line over the voltage becomes a probability. */
enum FitLink {
  /** p = Phi(line). */
  PROBIT {
    @Override
    double line(double p) {
      return Probit.of(p);
    }

    @Override
    double probability(double line) {
      return Probit.probability(line);
    }

    @Override
    double rest(double line) {
      return Probit.probability(-line);
    }

    @Override
    double slope(double line) {
      return Math.exp(-line * line / 2) / Math.sqrt(2 * Math.PI);
    }

    @Override
    double curvature(double line, double failing, double working) {
      double up = slope(line) / probability(line);
      double down = slope(line) / rest(line);
      return failing * up * (line + up) + working * down * (down - line);
    }
  },
  /** p = exp(line), at most 1. */
  LOG {
    @Override
    double line(double p) {
      return Math.log(p);
    }

    @Override
    double probability(double line) {
      return Math.min(1, Math.exp(line));
    }

    @Override
    double rest(double line) {
      return line >= 0 ? 0 : -Math.expm1(line);
    }

    @Override
    double slope(double line) {
      return line >= 0 ? 0 : Math.exp(line);
    }

    @Override
    double curvature(double line, double failing, double working) {
      double rest = rest(line);
      return working * probability(line) / (rest * rest);
    }
  };

  /** The line's value at a probability inside (0, 1). */
  abstract double line(double p);

  /** The probability at a value of the line. */
  abstract double probability(double line);

  /** One minus the probability, without cancellation. */
  abstract double rest(double line);

  /** Derivative of the probability by the line. */
  abstract double slope(double line);

  /**
   * Minus the second derivative of {@code failing log p + working log(1 - p)} by the line, where
   * neither probability is 0: never negative, so that the likelihood has one hill.
   */
  abstract double curvature(double line, double failing, double working);
}
