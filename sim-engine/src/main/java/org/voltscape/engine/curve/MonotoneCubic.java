package org.voltscape.engine.curve;

/**
 * Monotone piecewise cubic Hermite interpolation (PCHIP; slopes by Fritsch and Butland, SIAM J.
 * Sci. Stat. Comput. 5, 1984). Beyond its ends it goes on straight along the secant of the last
 * point and the nearest one of another height: the slope at an end may be flat where the points are
 * not. Immutable.
 */
public final class MonotoneCubic {
  private final double[] x;
  private final double[] y;
  private final double[] slope;
  private final double below;
  private final double above;

  /** Takes ownership of arrays of equal length of at least 2; x strictly ascending. */
  public MonotoneCubic(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    this.slope = slopes(x, y);
    this.below = secant(x, y, 0, 1);
    this.above = secant(x, y, x.length - 1, -1);
  }

  /** From an end to the nearest point of another height; 0 where all are equally high. */
  private static double secant(double[] x, double[] y, int end, int step) {
    for (int i = end + step; i >= 0 && i < x.length; i += step) {
      if (y[i] != y[end]) {
        return (y[i] - y[end]) / (x[i] - x[end]);
      }
    }
    return 0;
  }

  private static double[] slopes(double[] x, double[] y) {
    int n = x.length;
    double[] step = new double[n - 1];
    double[] secant = new double[n - 1];
    for (int i = 0; i < n - 1; i++) {
      step[i] = x[i + 1] - x[i];
      secant[i] = (y[i + 1] - y[i]) / step[i];
    }
    double[] slope = new double[n];
    if (n == 2) {
      slope[0] = secant[0];
      slope[1] = secant[0];
      return slope;
    }
    for (int i = 1; i < n - 1; i++) {
      if (secant[i - 1] * secant[i] > 0) {
        double w1 = 2 * step[i] + step[i - 1];
        double w2 = step[i] + 2 * step[i - 1];
        slope[i] = (w1 + w2) / (w1 / secant[i - 1] + w2 / secant[i]);
      }
    }
    slope[0] = endSlope(step[0], step[1], secant[0], secant[1]);
    slope[n - 1] = endSlope(step[n - 2], step[n - 3], secant[n - 2], secant[n - 3]);
    return slope;
  }

  /** One-sided three-point slope, limited so that the end piece stays monotone. */
  private static double endSlope(double h0, double h1, double d0, double d1) {
    double s = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
    if (s * d0 <= 0) {
      return 0;
    }
    if (d0 * d1 <= 0 && Math.abs(s) > Math.abs(3 * d0)) {
      return 3 * d0;
    }
    return s;
  }

  /** The interpolated value at {@code at}. */
  public double at(double at) {
    int n = x.length;
    if (at <= x[0]) {
      return y[0] + below * (at - x[0]);
    }
    if (at >= x[n - 1]) {
      return y[n - 1] + above * (at - x[n - 1]);
    }
    int i = 0;
    while (at > x[i + 1]) {
      i++;
    }
    double h = x[i + 1] - x[i];
    double t = (at - x[i]) / h;
    double u = 1 - t;
    return u * u * ((1 + 2 * t) * y[i] + t * h * slope[i])
        + t * t * ((3 - 2 * t) * y[i + 1] - u * h * slope[i + 1]);
  }
}
