package org.voltscape.figure.sensitivity;

import java.util.Arrays;
import org.voltscape.figure.Axis;

/**
 * How far values reach.
 *
 * @param lowest of those above 0; NaN where there are none
 * @param highest of all; 0 where there are none
 * @param zeros how many are not above 0
 */
record Span(double lowest, double highest, int zeros) {
  /** Wider than this, a linear axis shows the largest only. */
  private static final double DECADES = 30;

  static Span of(double[] values) {
    double[] positive = Arrays.stream(values).filter(v -> v > 0).toArray();
    return new Span(
        Arrays.stream(positive).min().orElse(Double.NaN),
        Arrays.stream(positive).max().orElse(0),
        values.length - positive.length);
  }

  /** Whether they need a logarithmic axis. */
  boolean decades() {
    return highest > DECADES * lowest;
  }

  /** A logarithmic axis for them, in the unit of another. */
  Axis logarithmic(Axis linear, double margin) {
    Axis axis = Axis.log(linear.label(), linear.unit());
    return highest > 0 ? axis.within(lowest / margin, highest * margin) : axis;
  }

  /** Values with nothing in the place of those that a logarithmic axis cannot show. */
  double[] positive(double[] values) {
    return Arrays.stream(values).map(v -> v > 0 ? v : Double.NaN).toArray();
  }
}
