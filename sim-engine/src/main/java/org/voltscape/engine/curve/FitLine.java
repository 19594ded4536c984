package org.voltscape.engine.curve;

/**
 * A fitted straight line {@code level + slope (x - centre)} with the covariance of its two numbers.
 *
 * @param centre where the level is taken
 * @param varLevel variance of the level; NaN where nothing is left to judge it by
 * @param covariance of level and slope
 * @param varSlope variance of the slope
 * @param quantile standard errors that make a 95 % band
 * @param logLikelihood of the counts, up to a constant of the data; NaN for least squares
 * @param dispersion factor by which the points scatter more than counting explains; the variances
 *     include it
 */
record FitLine(
    double centre,
    double level,
    double slope,
    double varLevel,
    double covariance,
    double varSlope,
    double quantile,
    double logLikelihood,
    double dispersion) {

  double at(double x) {
    return level + slope * (x - centre);
  }

  /** Standard error of the line at a place. */
  double error(double x) {
    double d = x - centre;
    return Math.sqrt(Math.max(0, varLevel + 2 * d * covariance + d * d * varSlope));
  }

  boolean hasErrors() {
    return !Double.isNaN(varLevel);
  }

  /** Lower and upper end of the 95 % band in probabilities. */
  ProbabilityBand band(FitLink link, double x) {
    double half = quantile * error(x);
    return new ProbabilityBand(link.probability(at(x) - half), link.probability(at(x) + half));
  }
}
