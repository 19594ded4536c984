package org.voltscape.engine.curve;

/**
 * The 95 % band of a curve at one place.
 *
 * @param x supply voltage in V (or what the curve's axis says)
 * @param low lowest plausible failure probability, in [0, 1]
 * @param high highest plausible failure probability, in [0, 1]
 */
public record BandPoint(double x, double low, double high) {}
