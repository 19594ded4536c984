package org.voltscape.figure.studies;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;

/**
 * A MAC unit at work.
 *
 * @param areaUm2 its area in um2
 * @param volts logic supply in V
 * @param clockNs clock period in ns
 */
public record TimingPoint(double areaUm2, double volts, double clockNs) {

  /**
   * The unit of an array whose budget is spent evenly. A budget beyond the largest unit buys that
   * one, one below the smallest is shown as the smallest.
   */
  public static TimingPoint of(ArraySettings array) {
    return new TimingPoint(
        Math.max(smallest(), Math.min(largest(), array.budget())), array.volts(), array.clockNs());
  }

  /** The smallest area of the model, in um2. */
  public static double smallest() {
    return MacTiming.mac65nm().areas().get(0);
  }

  /** The largest area of the model, in um2. */
  public static double largest() {
    List<Double> areas = MacTiming.mac65nm().areas();
    return areas.get(areas.size() - 1);
  }

  /** What an axis shows of the point. */
  public double along(TimingAxis axis) {
    return switch (axis) {
      case VOLTAGE -> volts;
      case AREA -> areaUm2;
      case CLOCK -> clockNs;
    };
  }

  /** The point moved along an axis, kept inside the model's range. */
  public TimingPoint moved(TimingAxis axis, double to) {
    return switch (axis) {
      case VOLTAGE ->
          new TimingPoint(
              areaUm2, within(to, MacTiming.LOWEST_VOLTS, MacTiming.HIGHEST_VOLTS), clockNs);
      case AREA -> new TimingPoint(within(to, smallest(), largest()), volts, clockNs);
      case CLOCK ->
          new TimingPoint(
              areaUm2, volts, within(to, MacTiming.SHORTEST_CLOCK_NS, MacTiming.LONGEST_CLOCK_NS));
    };
  }

  private static double within(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  /** Its coordinate along an axis with the unit, for example {@code 0.680 V}. */
  public String text(TimingAxis axis) {
    return axis == TimingAxis.VOLTAGE ? SupplyText.volts(volts) : text(axis, along(axis));
  }

  private static String text(TimingAxis axis, double value) {
    String digits =
        new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
    return digits + " " + axis.unit();
  }

  /** All three, for example {@code 1885 µm², 0.680 V, 1.56 ns}. */
  public String text() {
    return text(TimingAxis.AREA) + ", " + text(TimingAxis.VOLTAGE) + ", " + text(TimingAxis.CLOCK);
  }
}
