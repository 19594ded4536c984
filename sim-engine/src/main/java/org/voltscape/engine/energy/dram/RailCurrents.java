package org.voltscape.engine.energy.dram;

/**
 * What one chip draws from one of its supplies, as data sheets state it, in A.
 *
 * @param volts nominal supply, V, above 0
 * @param cycling one bank activated and closed again and again (IDD0)
 * @param idle clocked, all banks closed (IDD2N)
 * @param open clocked, all banks open (IDD3N)
 * @param reading without a pause (IDD4R)
 * @param writing without a pause (IDD4W)
 * @param refreshing without a pause (IDD5)
 */
public record RailCurrents(
    double volts,
    double cycling,
    double idle,
    double open,
    double reading,
    double writing,
    double refreshing) {
  public RailCurrents {
    if (!(volts > 0) || Math.min(idle, Math.min(open, cycling)) < 0) {
      throw new IllegalArgumentException("no currents at " + volts + " V");
    }
  }

  /** Currents in mA, in the order of data sheets. */
  public static RailCurrents milli(
      double volts, double i0, double i2n, double i3n, double i4r, double i4w, double i5) {
    return new RailCurrents(volts, i0 / 1e3, i2n / 1e3, i3n / 1e3, i4r / 1e3, i4w / 1e3, i5 / 1e3);
  }

  /** Energy of opening and closing one row of one chip, J. */
  double activation(DramTimings t) {
    return volts * (cycling * (t.tRas() + t.tRp()) - open * t.tRas() - idle * t.tRp());
  }

  /** Energy of one burst read from one chip, J. */
  double read(DramTimings t) {
    return volts * (reading - open) * t.burst();
  }

  /** Energy of one burst written to one chip, J. */
  double write(DramTimings t) {
    return volts * (writing - open) * t.burst();
  }

  /** Power of one chip that waits, W. */
  double standby() {
    return volts * open;
  }

  /** What refreshing adds to that, W. */
  double refresh(DramTimings t) {
    return volts * (refreshing - open) * t.tRfc() / t.tRefi();
  }
}
