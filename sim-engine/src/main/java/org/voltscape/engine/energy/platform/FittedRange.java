package org.voltscape.engine.energy.platform;

import java.util.Locale;
import org.voltscape.engine.energy.SupplyRange;

/** Whether a supply and a clock are among those that a part's terms are fitted to. */
final class FittedRange {
  private static final double SAME_CLOCK = 0.01;
  private static final double MEGA = 1e-6;

  private final PlatformData data;

  FittedRange(PlatformData data) {
    this.data = data;
  }

  /**
   * What must stand beside energies of a part: a phrase; empty where it was measured there, or is
   * fitted to nothing.
   *
   * @param volts supply of the part, V
   * @param hertz the clock, Hz
   */
  String beyond(String part, double volts, double hertz) {
    for (TermData term : data.terms()) {
      TermData.Fitted fitted = term.fitted();
      if (fitted == null || !term.part().equals(part)) {
        continue;
      }
      String title = data.parts().get(part);
      double from = data.value(fitted.from());
      double to = data.value(fitted.to());
      if (volts < from - SupplyRange.ROUNDING_VOLTS || volts > to + SupplyRange.ROUNDING_VOLTS) {
        return String.format(
            Locale.ROOT,
            "extrapolated: %s fitted from %.3f to %.3f V, not at %.3f V",
            title,
            from,
            to,
            volts);
      }
      if (fitted.clock() != null) {
        double only = data.value(fitted.clock());
        if (Math.abs(hertz - only) > SAME_CLOCK * only) {
          return String.format(
              Locale.ROOT,
              "extrapolated: %s fitted at %.1f MHz alone, leakage included, not at %.1f MHz",
              title,
              only * MEGA,
              hertz * MEGA);
        }
      }
    }
    return "";
  }
}
