package org.voltscape.engine.dram;

/**
 * Conditions under which a DRAM works.
 *
 * @param volts supply, V
 * @param activationNs time from activating a row to reading it (tRCD), ns
 * @param prechargeNs time that closing a row is given (tRP), ns
 * @param refreshMs time between refreshes of a row, ms
 * @param celsius temperature, degrees C
 */
public record DramPoint(
    double volts, double activationNs, double prechargeNs, double refreshMs, double celsius) {
  /** The value on an axis, in its unit. */
  public double value(DramAxis axis) {
    return switch (axis) {
      case SUPPLY -> volts;
      case ACTIVATION -> activationNs;
      case PRECHARGE -> prechargeNs;
      case REFRESH -> refreshMs;
    };
  }

  /** The same conditions with another value on one axis. */
  public DramPoint with(DramAxis axis, double value) {
    return new DramPoint(
        axis == DramAxis.SUPPLY ? value : volts,
        axis == DramAxis.ACTIVATION ? value : activationNs,
        axis == DramAxis.PRECHARGE ? value : prechargeNs,
        axis == DramAxis.REFRESH ? value : refreshMs,
        celsius);
  }

  /** The same conditions at another temperature, degrees C. */
  public DramPoint at(double otherCelsius) {
    return new DramPoint(volts, activationNs, prechargeNs, refreshMs, otherCelsius);
  }
}
