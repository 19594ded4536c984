package org.voltscape.engine.energy;

/**
 * One measurement of a platform, drawn beside its model.
 *
 * @param volts the swept supply, V
 * @param joulesPerCycle energy of a clock cycle, J: a power is divided by the clock it was measured
 *     at
 * @param low lower end of its 95 % interval, J; NaN where none is known
 * @param high upper end of its 95 % interval, J; NaN where none is known
 */
public record MeasuredEnergy(double volts, double joulesPerCycle, double low, double high) {
  /** A measurement whose uncertainty is not known. */
  public MeasuredEnergy(double volts, double joulesPerCycle) {
    this(volts, joulesPerCycle, Double.NaN, Double.NaN);
  }
}
