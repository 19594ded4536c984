package org.voltscape.engine.energy.fit;

/**
 * A constant of a rail with its 95 % interval.
 *
 * @param key its name in answers, for example {@code leakage_current}
 * @param name the quantity in words
 * @param symbol as in the model's formula
 * @param value the estimate in {@code unit}; NaN where the measurements do not determine it
 * @param low lower end of the interval; NaN where there is none
 * @param high upper end of the interval; NaN where there is none
 * @param unit SI unit, {@code 1} for a pure number
 */
public record FitConstant(
    String key, String name, String symbol, double value, double low, double high, String unit) {
  /** Whether the measurements determine it. */
  public boolean determined() {
    return !Double.isNaN(value);
  }

  /** Whether both ends of its interval are known. */
  public boolean bounded() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  /** The same, of which no more than its interval is told. */
  FitConstant undetermined() {
    return new FitConstant(key, name, symbol, Double.NaN, low, high, unit);
  }
}
