package org.voltscape.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final double FEW_DECADES = 1.5;

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

  /** Round values to write at the scale, ascending. */
  public List<Tick> ticks() {
    return logarithmic ? decades() : evenly();
  }

  private List<Tick> decades() {
    List<Tick> ticks = new ArrayList<>();
    double span = Math.log10(high / low);
    double[] parts = span > FEW_DECADES ? new double[] {1} : new double[] {1, 2, 3, 5};
    for (int e = (int) Math.floor(Math.log10(low)); e <= Math.ceil(Math.log10(high)); e++) {
      for (double part : parts) {
        add(ticks, part * Math.pow(10, e));
      }
    }
    return ticks;
  }

  private List<Tick> evenly() {
    double rough = (high - low) / 8;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = 10 * power;
    for (double s : STEPS) {
      if (s * power >= rough) {
        step = s * power;
        break;
      }
    }
    List<Tick> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step); i * step <= high; i++) {
      add(ticks, i * step);
    }
    return ticks;
  }

  private void add(List<Tick> ticks, double value) {
    if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
      ticks.add(new Tick(place(value), number(value)));
    }
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
