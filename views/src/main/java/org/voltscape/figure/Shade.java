package org.voltscape.figure;

import java.util.Objects;

/**
 * A shaded range of the x axis, such as where a curve is extrapolated.
 *
 * @param from where it begins, in the unit of the x axis; minus infinity for the axis' end
 * @param to where it ends; infinity for the axis' end
 * @param label its name in the legend
 */
public record Shade(double from, double to, String label) {
  /**
   * @throws IllegalArgumentException when the range is empty or not a number
   */
  public Shade {
    Objects.requireNonNull(label);
    if (!(from < to)) {
      throw new IllegalArgumentException("Shade " + label + " runs from " + from + " to " + to);
    }
  }
}
