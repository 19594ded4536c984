package org.voltscape.figure;

import org.jfree.data.Range;

/**
 * What an axis shows: its fixed bounds, and the data's extent with a margin where none is fixed.
 */
public final class AxisBounds {
  private static final double MARGIN = 0.035;

  private AxisBounds() {}

  /**
   * The range of a linear axis.
   *
   * @param data extent of the data, or null when there are none
   */
  public static Range linear(Axis axis, Range data) {
    double low = data == null ? 0 : data.getLowerBound();
    double high = data == null ? 1 : data.getUpperBound();
    double margin = low == high ? Math.max(Math.abs(low) * 0.1, 1e-9) : (high - low) * MARGIN;
    double lower = Double.isNaN(axis.lower()) ? low - margin : axis.lower();
    double upper = Double.isNaN(axis.upper()) ? high + margin : axis.upper();
    if (lower < upper) {
      return new Range(lower, upper);
    }
    // All data lie beyond the one fixed bound: show one unit of it rather than nothing.
    double unit = Math.max(Math.abs(lower), 1);
    return Double.isNaN(axis.lower())
        ? new Range(upper - unit, upper)
        : new Range(lower, lower + unit);
  }

  /**
   * The range of a logarithmic axis, in whole decades where the bound is free.
   *
   * @param data extent of the positive data, or null when there are none
   */
  public static Range logarithmic(Axis axis, Range data) {
    double low = data == null ? 1e-3 : data.getLowerBound();
    double high = data == null ? 1 : data.getUpperBound();
    double lower = Double.isNaN(axis.lower()) ? decade(Math.floor(log(low) + 1e-9)) : axis.lower();
    double upper = Double.isNaN(axis.upper()) ? decade(Math.ceil(log(high) - 1e-9)) : axis.upper();
    if (lower < upper) {
      return new Range(lower, upper);
    }
    return Double.isNaN(axis.lower()) ? new Range(upper / 10, upper) : new Range(lower, lower * 10);
  }

  private static double log(double value) {
    return Math.log10(value);
  }

  private static double decade(double exponent) {
    return Math.pow(10, exponent);
  }
}
