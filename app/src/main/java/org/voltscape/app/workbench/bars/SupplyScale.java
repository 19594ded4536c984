package org.voltscape.app.workbench.bars;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.energy.SupplyRange;

/**
 * Which supply voltages the operating point can be moved to, and how a person writes one.
 *
 * @param platform what the study's platform speaks for
 * @param studied the voltages of the study, V, at least one
 */
public record SupplyScale(SupplyRange platform, List<Double> studied) {
  /** Share of the studied range that is shown beyond it at either end. */
  private static final double MARGIN = 0.1;

  private static final double LEAST_MARGIN = 0.01;
  private static final double MILLI = 1e-3;

  /** Digits after the point that are told apart. */
  private static final int MOST_DIGITS = 6;

  private static final Pattern NUMBER =
      Pattern.compile("([+-]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eE][+-]?\\d{1,3})?)\\s*(m?V|m?v)?");

  public SupplyScale {
    studied = List.copyOf(studied);
  }

  /** Ends of a slider, V. */
  record Span(double low, double high) {
    /** Distance of its large marks, V. */
    double tick() {
      double width = high - low;
      return width > 0.25 ? 0.05 : width > 0.12 ? 0.02 : width > 0.05 ? 0.01 : 0.005;
    }
  }

  /**
   * What was typed.
   *
   * @param volts the supply it asks for, or the nearest there is; NaN where it asks for none
   * @param sentence what is to be said of it; empty for nothing
   */
  record Entry(double volts, String sentence) {}

  /**
   * The slider's ends.
   *
   * @param zoomed whether to the studied range, with a margin
   * @param volts operating voltage, which is always inside
   */
  Span span(boolean zoomed, double volts) {
    double low = platform.minVolts();
    double high = platform.maxVolts();
    if (zoomed) {
      double least = Collections.min(studied);
      double most = Collections.max(studied);
      double margin = Math.max(LEAST_MARGIN, MARGIN * (most - least));
      low = Math.max(low, rounded(least - margin));
      high = Math.min(high, rounded(most + margin));
    }
    return new Span(Math.min(low, volts), Math.max(high, volts));
  }

  private static double rounded(double volts) {
    return BigDecimal.valueOf(volts).setScale(3, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** The operating voltage nearest to a supply, V. */
  double nearest(double volts) {
    return Math.max(platform.minVolts(), Math.min(platform.maxVolts(), volts));
  }

  /** Reads a supply: {@code 0.523}, {@code 0,523 V} or {@code 523 mV}. */
  Entry read(String text) {
    Matcher parts = NUMBER.matcher(text.strip());
    if (!parts.matches()) {
      return new Entry(
          Double.NaN,
          "The supply stays as it is: \"%s\" is no voltage such as 0.523."
              .formatted(shortened(text.strip())));
    }
    double number = Double.parseDouble(parts.group(1).replace(',', '.'));
    boolean milli = parts.group(2) != null && parts.group(2).startsWith("m");
    double volts = milli ? BigDecimal.valueOf(number).movePointLeft(3).doubleValue() : number;
    double nearest = nearest(volts);
    if (volts == nearest) {
      return new Entry(volts, "");
    }
    String beyond =
        "%s V is outside the supplies of this platform, %s to %s V"
            .formatted(text(volts), text(platform.minVolts()), text(platform.maxVolts()));
    double meant = volts * MILLI;
    if (parts.group(2) == null && meant == nearest(meant)) {
      return new Entry(
          Double.NaN,
          "The supply stays as it is: " + beyond + "; for millivolts type the unit, mV, too.");
    }
    return new Entry(nearest, beyond + ": set to the nearest, " + text(nearest) + " V.");
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }

  /** A supply without its unit, to a millivolt or as exactly as it is. */
  static String text(double volts) {
    if (!(Math.abs(volts) < 1e6)) {
      return String.format(Locale.ROOT, "%.3g", volts);
    }
    BigDecimal exact =
        BigDecimal.valueOf(volts)
            .setScale(MOST_DIGITS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return exact.setScale(Math.max(3, exact.scale())).toPlainString();
  }
}
