package org.voltscape.engine.curve;

/**
 * A control point of an error curve.
 *
 * @param x supply voltage in V (or what the curve's axis says)
 * @param probability failure probability of a cell in [0, 1]
 */
public record CurvePoint(double x, double probability) {}
