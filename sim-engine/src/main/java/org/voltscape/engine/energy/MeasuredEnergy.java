package org.voltscape.engine.energy;

/**
 * One measurement of a platform, or of a part of it, drawn beside its model.
 *
 * @param volts supply of what was measured, V
 * @param joulesPerCycle energy of a clock cycle, J: a power is divided by the clock it was measured
 *     at
 * @param low lower end of its 95 % interval, J; NaN where none is known
 * @param high upper end of its 95 % interval, J; NaN where none is known
 * @param part the part that was measured alone; empty for the whole
 * @param hertz the clock, Hz; NaN where it is not known
 */
public record MeasuredEnergy(
    double volts, double joulesPerCycle, double low, double high, String part, double hertz) {
  /** A measurement of the whole at a clock that is not known. */
  public MeasuredEnergy(double volts, double joulesPerCycle, double low, double high) {
    this(volts, joulesPerCycle, low, high, "", Double.NaN);
  }

  /** The same whose uncertainty is not known either. */
  public MeasuredEnergy(double volts, double joulesPerCycle) {
    this(volts, joulesPerCycle, Double.NaN, Double.NaN);
  }

  /** The same of one part alone. */
  public MeasuredEnergy ofPart(String name) {
    return new MeasuredEnergy(volts, joulesPerCycle, low, high, name, hertz);
  }
}
