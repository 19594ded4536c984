package org.voltscape.engine.energy;

import java.util.function.DoubleUnaryOperator;

/**
 * Energy per cycle of SNNAC's two supply domains, logic and weight SRAM (MATIC, section V-B).
 *
 * <p>Each domain spends {@code C V^2} on switching and {@code I(V) V / f} on leakage, with {@code
 * I(V) = I(0.9 V) exp(s (V - 0.9 V))}: subthreshold current under drain-induced barrier lowering,
 * where {@code s} stands for the DIBL coefficient over {@code n kT/q}. The fastest clock follows
 * the alpha-power law {@code f_max ~ (V - Vt)^a / V}, 250 MHz at 0.9 V. One set of constants was
 * fitted to the published ratios and minimum-energy voltages; docs/energy-snnac.md lists what came
 * out.
 */
public final class SnnacModel {
  private static final String FITTED =
      "model: calibrated on MAT-009, MAT-010, MAT-011, MAT-008, MAT-026 and MAT-027 together";

  static final Constant NOMINAL_VOLTS = new Constant("nominal supply", 0.9, "V", "MAT-013");
  static final Constant NOMINAL_CLOCK = new Constant("nominal clock", 250e6, "Hz", "MAT-012");
  static final Constant NOMINAL_POWER = new Constant("nominal power", 16.8e-3, "W", "MAT-013");
  static final Constant THRESHOLD =
      new Constant("threshold voltage of the clock law", 0.403, "V", FITTED);
  static final Constant ALPHA = new Constant("exponent of the clock law", 1.6, "1", FITTED);
  static final Constant SRAM_CAPACITANCE =
      new Constant("SRAM switched capacitance", 34.5e-12, "F", FITTED);
  static final Constant SRAM_LEAKAGE =
      new Constant("SRAM leakage current at 0.9 V", 2.3e-3, "A", FITTED);
  static final Constant SRAM_SLOPE = new Constant("SRAM leakage slope", 5.0, "1/V", FITTED);
  static final Constant LOGIC_LEAKAGE =
      new Constant("logic leakage current at 0.9 V", 1.7e-3, "A", FITTED);
  static final Constant LOGIC_SLOPE = new Constant("logic leakage slope", 1.2, "1/V", FITTED);
  static final Constant LOGIC_CAPACITANCE =
      new Constant(
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
  public static double maxClock(double volts) {
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
  public static double logicDynamic(double volts) {
    return LOGIC_CAPACITANCE.value() * volts * volts;
  }

  /** Leakage energy of the logic, J/cycle, at a supply in V and a clock in Hz. */
  public static double logicLeakage(double volts, double clock) {
    return leakage(LOGIC_LEAKAGE, LOGIC_SLOPE, volts, clock);
  }

  /** Switching energy of the weight SRAM, J/cycle, at a supply in V. */
  public static double sramDynamic(double volts) {
    return SRAM_CAPACITANCE.value() * volts * volts;
  }

  /** Leakage energy of the weight SRAM, J/cycle, at a supply in V and a clock in Hz. */
  public static double sramLeakage(double volts, double clock) {
    return leakage(SRAM_LEAKAGE, SRAM_SLOPE, volts, clock);
  }

  /** Supply of least logic energy when the clock is {@link #maxClock} of that supply, V. */
  public static double logicMinimumVolts() {
    return LOGIC_MINIMUM;
  }

  /** Supply of least SRAM energy when the clock is {@link #maxClock} of that supply, V. */
  public static double sramMinimumVolts() {
    return SRAM_MINIMUM;
  }

  /** Common supply of least energy of both when the clock is {@link #maxClock} of it, V. */
  public static double unifiedMinimumVolts() {
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
