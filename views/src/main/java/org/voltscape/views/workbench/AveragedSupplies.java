package org.voltscape.views.workbench;

/**
 * The supplies that an average over voltages takes in, where a person chose them in a view: results
 * that are written to a file have the same.
 *
 * @param from in V; NaN for the lowest of the sweep
 * @param to in V; NaN for the highest of the sweep
 */
public record AveragedSupplies(double from, double to) {
  /** All of the sweep. */
  public static final AveragedSupplies ALL = new AveragedSupplies(Double.NaN, Double.NaN);
}
