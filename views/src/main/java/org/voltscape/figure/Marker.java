package org.voltscape.figure;

import java.util.Objects;

/**
 * A vertical line across a figure, such as the operating voltage.
 *
 * @param value where, in the unit of the x axis
 * @param label written above the line; may be empty
 */
public record Marker(double value, String label) {
  /** Checks that a label is given, if only an empty one. */
  public Marker {
    Objects.requireNonNull(label);
  }
}
