package org.voltscape.figure.chart;

import java.util.List;
import java.util.Locale;
import org.voltscape.figure.Axis;
import org.voltscape.figure.ColourScale;

/**
 * How values become colours of a heat map.
 *
 * @param label the quantity in words, without its unit
 * @param unit SI symbol; empty for a pure number
 * @param logarithmic equal factors are equal steps of colour; {@code low} is above 0 then
 * @param low value of the darkest colour; smaller ones have it too
 * @param high value of the lightest colour, above {@code low}
 */
public record HeatScale(String label, String unit, boolean logarithmic, double low, double high) {
  /**
   * A value marked on the scale.
   *
   * @param place from 0 at the low end to 1 at the high end
   */
  public record Tick(double place, String text) {}

  public HeatScale {
    if (!(low < high) || logarithmic && !(low > 0)) {
      throw new IllegalArgumentException("A scale of " + label + " from " + low + " to " + high);
    }
  }

  /** The scale of an axis whose bounds are both fixed. */
  static HeatScale of(Axis axis) {
    return new HeatScale(axis.label(), axis.unit(), axis.logarithmic(), axis.lower(), axis.upper());
  }

  /** Where a value stands, from 0 to 1; what is outside stands at the nearer end. */
  public double place(double value) {
    if (!(value > low)) {
      return 0;
    }
    double place =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return Math.min(1, place);
  }

  /** The level of a value among those of {@link ColourScale}. */
  public int level(double value) {
    return (int) (place(value) * (ColourScale.SIZE - 1) + 0.5);
  }

  /** What is written beside the scale, for example {@code Area (um2)}. */
  public String caption() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }

  /** The same scale for a figure that is drawn on a page. */
  public Axis axis() {
    return (logarithmic ? Axis.log(label, unit) : Axis.linear(label, unit)).within(low, high);
  }

  /** Round values to write at the scale in the window, ascending. */
  public List<Tick> ticks() {
    return ScaleTicks.WINDOW.of(this);
  }

  /** A value in few digits, for example {@code 1885}, {@code 0.02} or {@code 1e-5}. */
  public static String number(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    if (size < 1e-3 || size >= 1e5) {
      String text = String.format(Locale.ROOT, "%.2e", value);
      return text.replaceAll("\\.?0+e", "e").replace("e+0", "e").replace("e-0", "e-");
    }
    int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(size)));
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
