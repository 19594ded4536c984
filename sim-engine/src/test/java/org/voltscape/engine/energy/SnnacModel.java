package org.voltscape.engine.energy;

import java.util.function.DoubleUnaryOperator;

/**
 * An oracle for the file snnac-65nm.json: its law written out in code, with the constants as {@code
 * docs/energy-snnac.md} lists them.
 */
final class SnnacModel {
  private static final String FITTED = "fitted";

  static final Constant NOMINAL_VOLTS = Constant.modelled("nominal supply", 0.9, "V", "MAT-013");
  static final Constant NOMINAL_CLOCK = Constant.modelled("nominal clock", 250e6, "Hz", "MAT-012");
  static final Constant NOMINAL_POWER = Constant.modelled("nominal power", 16.8e-3, "W", "MAT-013");
  static final Constant THRESHOLD =
      Constant.modelled("threshold voltage of the clock law", 0.403, "V", FITTED);
  static final Constant ALPHA = Constant.modelled("exponent of the clock law", 1.6, "1", FITTED);
  static final Constant SRAM_CAPACITANCE =
      Constant.modelled("SRAM switched capacitance", 34.5e-12, "F", FITTED);
  static final Constant SRAM_LEAKAGE =
      Constant.modelled("SRAM leakage current at 0.9 V", 2.3e-3, "A", FITTED);
  static final Constant SRAM_SLOPE = Constant.modelled("SRAM leakage slope", 5.0, "1/V", FITTED);
  static final Constant LOGIC_LEAKAGE =
      Constant.modelled("logic leakage current at 0.9 V", 1.7e-3, "A", FITTED);
  static final Constant LOGIC_SLOPE = Constant.modelled("logic leakage slope", 1.2, "1/V", FITTED);
  static final Constant LOGIC_CAPACITANCE =
      Constant.modelled(
          "logic switched capacitance",
          logicCapacitance(),
          "F",
          "model: what the other terms leave of MAT-013 / MAT-012 = 67.2 pJ at 0.9 V (MAT-014)");

  /** Where the bowls' search starts: above the threshold, where the clock law still holds. */
  private static final double LOWEST_SEARCHED = THRESHOLD.value() + 0.02;

  private static final double LOGIC_MINIMUM =
      minimum(v -> logicDynamic(v) + logicLeakage(v, maxClock(v)));
  private static final double SRAM_MINIMUM =
      minimum(v -> sramDynamic(v) + sramLeakage(v, maxClock(v)));
  private static final double UNIFIED_MINIMUM =
      minimum(
          v ->
              logicDynamic(v)
                  + logicLeakage(v, maxClock(v))
                  + sramDynamic(v)
                  + sramLeakage(v, maxClock(v)));

  private SnnacModel() {}

  /**
   * The fastest clock at a supply, Hz; 0 at and below the law's threshold voltage.
   *
   * @param volts logic supply, V
   */
  static double maxClock(double volts) {
    double vt = THRESHOLD.value();
    if (volts <= vt) {
      return 0;
    }
    double nominal = NOMINAL_VOLTS.value();
    return NOMINAL_CLOCK.value()
        * Math.pow((volts - vt) / (nominal - vt), ALPHA.value())
        * (nominal / volts);
  }

  /** Switching energy of the logic, J/cycle, at a supply in V. */
  static double logicDynamic(double volts) {
    return LOGIC_CAPACITANCE.value() * volts * volts;
  }

  /** Leakage energy of the logic, J/cycle, at a supply in V and a clock in Hz. */
  static double logicLeakage(double volts, double clock) {
    return leakage(LOGIC_LEAKAGE, LOGIC_SLOPE, volts, clock);
  }

  /** Switching energy of the weight SRAM, J/cycle, at a supply in V. */
  static double sramDynamic(double volts) {
    return SRAM_CAPACITANCE.value() * volts * volts;
  }

  /** Leakage energy of the weight SRAM, J/cycle, at a supply in V and a clock in Hz. */
  static double sramLeakage(double volts, double clock) {
    return leakage(SRAM_LEAKAGE, SRAM_SLOPE, volts, clock);
  }

  /** Supply of least logic energy when the clock is {@link #maxClock} of that supply, V. */
  static double logicMinimumVolts() {
    return LOGIC_MINIMUM;
  }

  /** Supply of least SRAM energy when the clock is {@link #maxClock} of that supply, V. */
  static double sramMinimumVolts() {
    return SRAM_MINIMUM;
  }

  /** Common supply of least energy of both when the clock is {@link #maxClock} of it, V. */
  static double unifiedMinimumVolts() {
    return UNIFIED_MINIMUM;
  }

  private static double leakage(Constant current, Constant slope, double volts, double clock) {
    double amperes = current.value() * Math.exp(slope.value() * (volts - NOMINAL_VOLTS.value()));
    return amperes * volts / clock;
  }

  private static double logicCapacitance() {
    double v = NOMINAL_VOLTS.value();
    double f = NOMINAL_CLOCK.value();
    double rest = sramDynamic(v) + sramLeakage(v, f) + leakage(LOGIC_LEAKAGE, LOGIC_SLOPE, v, f);
    return (NOMINAL_POWER.value() / f - rest) / (v * v);
  }

  /** Bottom of a bowl by ternary search; each bowl falls, then rises. */
  private static double minimum(DoubleUnaryOperator energy) {
    double low = LOWEST_SEARCHED;
    double high = NOMINAL_VOLTS.value();
    while (high - low > 1e-7) {
      double third = (high - low) / 3;
      if (energy.applyAsDouble(low + third) < energy.applyAsDouble(high - third)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return 0.5 * (low + high);
  }
}
