package org.voltscape.engine.energy.fit;

/**
 * A measurement beside the model.
 *
 * @param of the measurement
 * @param measured in the model's unit
 * @param model in the same unit
 */
public record RailResidual(RailMeasurement of, double measured, double model) {
  /** How much more was measured than the model says, over what it says. */
  public double relative() {
    return measured / model - 1;
  }
}
