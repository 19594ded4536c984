package org.voltscape.engine.curve;

/**
 * Between which failure probabilities the true one lies with 95 % confidence.
 *
 * @param low lower end in [0, 1]
 * @param high upper end in [0, 1], not below {@code low}
 */
public record ProbabilityBand(double low, double high) {}
