package org.voltscape.figure;

import java.util.Objects;
import org.voltscape.engine.param.PlainText;

/**
 * One axis of a line figure.
 *
 * @param label the quantity in words, without its unit
 * @param unit SI symbol such as {@code V}; empty for a pure number
 * @param logarithmic decades at equal distances; values of zero and less cannot be shown then
 * @param lower first value shown, in the unit; NaN leaves it to the data
 * @param upper last value shown, in the unit; NaN leaves it to the data
 * @param percent the data are fractions of one, the ticks are written in percent
 * @param counting the data are whole numbers: no tick stands between two of them
 * @param step between two ticks with numbers, in the unit, on a logarithmic axis in decades; NaN
 *     leaves it to the room there is
 */
public record Axis(
    String label,
    String unit,
    boolean logarithmic,
    double lower,
    double upper,
    boolean percent,
    boolean counting,
    double step) {

  /** An axis whose ticks follow from the room there is. */
  public Axis(
      String label,
      String unit,
      boolean logarithmic,
      double lower,
      double upper,
      boolean percent,
      boolean counting) {
    this(label, unit, logarithmic, lower, upper, percent, counting, Double.NaN);
  }

  /**
   * @throws IllegalArgumentException for bounds out of order, a logarithmic axis from zero or less,
   *     one in percent, or a step that is not positive
   */
  public Axis {
    label = PlainText.visible(label);
    Objects.requireNonNull(unit);
    if (lower >= upper) {
      throw new IllegalArgumentException(
          "Axis " + label + " runs from " + lower + " to " + upper + ".");
    }
    if (logarithmic && (percent || lower <= 0 || upper <= 0)) {
      throw new IllegalArgumentException(
          "The logarithmic axis " + label + " needs positive bounds and no percent.");
    }
    if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new IllegalArgumentException("Axis " + label + " has an infinite bound.");
    }
    if (step <= 0) {
      throw new IllegalArgumentException("Axis " + label + " has ticks every " + step + ".");
    }
  }

  /** A linear axis that fits its data. */
  public static Axis linear(String label, String unit) {
    return new Axis(label, unit, false, Double.NaN, Double.NaN, false, false);
  }

  /** A logarithmic axis that fits its data, in whole decades. */
  public static Axis log(String label, String unit) {
    return new Axis(label, unit, true, Double.NaN, Double.NaN, false, false);
  }

  /** A linear axis of fractions written in percent, fitting its data. */
  public static Axis percent(String label) {
    return new Axis(label, "", false, Double.NaN, Double.NaN, true, false);
  }

  /** A linear axis of things that are counted, fitting its data. */
  public static Axis counting(String label) {
    return new Axis(label, "", false, Double.NaN, Double.NaN, false, true);
  }

  /** The same axis between fixed bounds; NaN leaves a bound to the data. */
  public Axis within(double newLower, double newUpper) {
    return new Axis(label, unit, logarithmic, newLower, newUpper, percent, counting, step);
  }

  /** The same axis with ticks at multiples of a step; NaN leaves them to the room there is. */
  public Axis stepping(double newStep) {
    return new Axis(label, unit, logarithmic, lower, upper, percent, counting, newStep);
  }

  /** The same axis under another name. */
  public Axis named(String newLabel) {
    return new Axis(newLabel, unit, logarithmic, lower, upper, percent, counting, step);
  }

  /** What is written along the axis, for example {@code SRAM supply (V)}. */
  public String caption() {
    String shown = shownUnit();
    return shown.isEmpty() ? label : label + " (" + shown + ")";
  }

  /** The unit that its numbers are in, for example {@code V} or {@code %}; empty for none. */
  public String shownUnit() {
    return percent ? "%" : unit;
  }

  /** A value of the axis to four significant digits with its unit, for example {@code 0.48 V}. */
  public String valueText(double value) {
    return PointText.value(this, value);
  }
}
