package org.voltscape.figure;

import java.util.Objects;

/**
 * A vertical line across a figure, such as the operating voltage.
 *
 * @param value where, in the unit of the x axis
 * @param label written above the line; may be empty
 * @param operating whether it shows where the operating point of the window is, and is no result
 */
public record Marker(double value, String label, boolean operating) {
  /** A line that belongs to what is shown. */
  public Marker(double value, String label) {
    this(value, label, false);
  }

  /** Where the operating point is. */
  public static Marker operating(double value, String label) {
    return new Marker(value, label, true);
  }

  /** Checks that a label is given, if only an empty one. */
  public Marker {
    Objects.requireNonNull(label);
  }
}
