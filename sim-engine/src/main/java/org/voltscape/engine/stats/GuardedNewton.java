package org.voltscape.engine.stats;

/** Newton's method for a root between two bounds, with a bisection wherever a step leaves them. */
final class GuardedNewton {
  private static final int MOST_STEPS = 200;
  private static final double PRECISION = 1e-14;

  private GuardedNewton() {}

  /** An increasing function. */
  interface Increasing {
    /** The value at x; NaN or infinite values have the sign that counts only where it is known. */
    double at(double x);

    /** The slope at the x asked for last. */
    double slope();
  }

  /**
   * The root of an increasing function.
   *
   * @param low where it is below 0, or would be
   * @param high where it is above 0
   * @param start between the two
   * @param precision relative to the root, of the step that ends the search
   */
  static double root(Increasing f, double low, double high, double start, double precision) {
    double below = low;
    double above = high;
    double x = start;
    for (int i = 0; i < MOST_STEPS; i++) {
      double value = f.at(x);
      if (value == 0) {
        return x;
      }
      if (value < 0) {
        below = x;
      } else {
        above = x;
      }
      double step = value / f.slope();
      double next = x - step;
      // Asked before the bounds: x has become one of them, and a step too small to be seen ends on
      // it. No step at all is that of a slope that is not known.
      if (step != 0 && Math.abs(step) <= precision * Math.abs(x)) {
        return next;
      }
      if (!(next > below && next < above)) {
        next = below + (above - below) / 2;
      }
      if (Math.abs(next - x) <= precision * Math.abs(next) || above - below <= PRECISION * above) {
        return next;
      }
      x = next;
    }
    return x;
  }
}
