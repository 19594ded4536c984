package org.voltscape.engine.curve;

/**
 * A fitted number.
 *
 * @param name as in the model's formula
 * @param value in {@code unit}
 * @param standardError in {@code unit}; NaN where two points leave nothing to judge it by
 * @param unit empty for a plain number
 */
public record FitParameter(String name, double value, double standardError, String unit) {}
