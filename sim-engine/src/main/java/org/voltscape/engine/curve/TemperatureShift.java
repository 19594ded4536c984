package org.voltscape.engine.curve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * How a curve moves along its supply with temperature: cells fail as often at another temperature
 * at a supply that is higher by the slope times the difference. Cells that fail at one pair of
 * supply and temperature are thus a part of those that fail wherever the probability is higher.
 *
 * @param voltsPerDegree dV/dT in V per degree C; below 0 where warm cells are the better ones
 * @param celsius temperature that the curve's points are of, degrees C
 */
public record TemperatureShift(double voltsPerDegree, double celsius) {
  /** Steepest slope, V per degree C: no memory moves by a volt over ten degrees. */
  public static final double STEEPEST = 0.1;

  public TemperatureShift {
    if (!(Math.abs(voltsPerDegree) <= STEEPEST) || !Double.isFinite(celsius)) {
      throw new IllegalArgumentException(voltsPerDegree + " V per degree C at " + celsius);
    }
  }

  /** In words: {@code moves by -0.3 mV per degree C, points at 25 °C}. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "moves by %s mV per degree C, points at %s °C",
        number(voltsPerDegree * 1000),
        number(celsius));
  }

  private static String number(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }

  /**
   * The supply at which the curve's own temperature has the probability of another temperature.
   *
   * @param volts supply, V
   * @param degrees temperature, degrees C
   */
  public double equivalent(double volts, double degrees) {
    return volts - voltsPerDegree * (degrees - celsius);
  }
}
