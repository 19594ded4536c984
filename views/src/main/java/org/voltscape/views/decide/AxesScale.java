package org.voltscape.views.decide;

/**
 * Where values lie on parallel axes.
 *
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 */
record AxesScale(double width, double height) {
  /** Upper end of the axes. */
  static final double TOP = 40;

  private static final double BOTTOM = 36;
  private static final double SIDE = 46;

  /** Below the axis: what is not known. */
  static final double UNKNOWN = 16;

  /** Abscissa of an axis. */
  double x(int i, int count) {
    return count < 2 ? width / 2 : SIDE + i * (width - 2 * SIDE) / (count - 1);
  }

  /** Lower end of the axes. */
  double bottom() {
    return height - BOTTOM;
  }

  /** Ordinate of a value on an axis from its least to its largest value. */
  double y(double[] extent, double value) {
    if (Double.isNaN(value)) {
      return bottom() + UNKNOWN;
    }
    double share = extent[1] > extent[0] ? (value - extent[0]) / (extent[1] - extent[0]) : 0.5;
    return bottom() - share * (bottom() - TOP);
  }

  /** The value at an ordinate; that of the nearer end outside the axis. */
  double value(double[] extent, double y) {
    double share = Math.max(0, Math.min(1, (bottom() - y) / (bottom() - TOP)));
    return extent[0] + share * (extent[1] - extent[0]);
  }

  /** Distance of neighbouring axes. */
  double gap(int count) {
    return (width - 2 * SIDE) / Math.max(1, count - 1);
  }
}
