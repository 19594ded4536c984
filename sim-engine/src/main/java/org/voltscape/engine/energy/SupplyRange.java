package org.voltscape.engine.energy;

import java.util.Locale;
import org.voltscape.engine.param.BadInputException;

/**
 * The supply voltages a platform's model speaks for.
 *
 * @param minVolts lowest supply, V
 * @param nominalVolts rated supply, V
 * @param maxVolts highest supply, V
 */
public record SupplyRange(double minVolts, double nominalVolts, double maxVolts) {
  /** Forgives the rounding of a stepped sweep that ends on a limit. */
  public static final double ROUNDING_VOLTS = 1e-9;

  /** Whether the model speaks for a supply, V. */
  public boolean holds(double volts) {
    return volts >= minVolts - ROUNDING_VOLTS && volts <= maxVolts + ROUNDING_VOLTS;
  }

  /**
   * Checks a supply voltage.
   *
   * @return the voltage, unchanged
   * @throws BadInputException where it is not a number, or outside the range
   */
  public double check(double volts) {
    if (holds(volts)) {
      return volts;
    }
    throw new BadInputException(
        "energy",
        "field voltage",
        volts + " V",
        String.format(Locale.ROOT, "a supply from %.2f to %.2f V", minVolts, maxVolts));
  }
}
