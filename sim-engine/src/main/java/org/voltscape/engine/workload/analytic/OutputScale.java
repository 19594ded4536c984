package org.voltscape.engine.workload.analytic;

/**
 * Quantities as outputs of a sigmoid, away from where it saturates: 0 is an output of 0.1, the
 * largest value one of 0.9.
 *
 * @param largest the quantity of output 0.9, in its own unit
 */
public record OutputScale(double largest) {
  private static final double LOWEST_OUTPUT = 0.1;
  private static final double SPAN = 0.8;

  /** The output that stands for a quantity. */
  public double output(double quantity) {
    return LOWEST_OUTPUT + SPAN * quantity / largest;
  }

  /** The quantity an output stands for. */
  public double quantity(double output) {
    return (output - LOWEST_OUTPUT) / SPAN * largest;
  }
}
