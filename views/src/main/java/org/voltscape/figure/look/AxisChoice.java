package org.voltscape.figure.look;

import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.figure.Axis;

/**
 * The part of an axis that a figure shows, and its ticks, in the unit written along the axis: an
 * axis in percent takes percent.
 *
 * @param lower first value shown; NaN leaves it to the figure
 * @param upper last value shown; NaN leaves it to the figure
 * @param step between two ticks with numbers; NaN leaves it to the figure
 */
public record AxisChoice(double lower, double upper, double step) {
  /** Leaves everything to the figure. */
  public static final AxisChoice FREE = new AxisChoice(Double.NaN, Double.NaN, Double.NaN);

  /** More numbers than these along an axis are not asked for on purpose. */
  public static final int MOST_TICKS = 200;

  /**
   * @throws IllegalArgumentException for infinite values, bounds out of order, or a step that is
   *     not positive or smaller than a 200th of the range
   */
  public AxisChoice {
    if (Double.isInfinite(lower) || Double.isInfinite(upper) || Double.isInfinite(step)) {
      throw new IllegalArgumentException("An axis cannot be infinite.");
    }
    if (lower >= upper) {
      throw new IllegalArgumentException("An axis runs from its lower to its upper end.");
    }
    if (step <= 0 || (upper - lower) / step > MOST_TICKS) {
      throw new IllegalArgumentException("The step of an axis is too small.");
    }
  }

  /** Whether nothing is chosen. */
  public boolean isFree() {
    return Double.isNaN(lower) && Double.isNaN(upper) && Double.isNaN(step);
  }

  /** The choice for people, for example {@code 0.46:0.56, every 0.02}. */
  public String text() {
    return rangeText() + (Double.isNaN(step) ? "" : ", every " + end(step));
  }

  /** The range as the command line takes it, for example {@code 0.46:0.56}. */
  public String rangeText() {
    return end(lower) + ":" + end(upper);
  }

  private static String end(double value) {
    return Double.isNaN(value) ? "" : CsvWriter.number(value);
  }

  /**
   * The axis as chosen.
   *
   * @throws IllegalArgumentException where the axis cannot show that, such as zero on a logarithmic
   *     one
   */
  public Axis of(Axis axis) {
    if (isFree()) {
      return axis;
    }
    double scale = axis.percent() ? 0.01 : 1;
    return axis.within(
            Double.isNaN(lower) ? axis.lower() : lower * scale,
            Double.isNaN(upper) ? axis.upper() : upper * scale)
        .stepping(step * scale);
  }
}
