package org.voltscape.engine.network.integer;

/**
 * From a whole-number sum to a value of one byte: bias added, scaled, rounded to the nearest whole
 * number (halves to the even one) and cut to a range.
 *
 * @param factor value of one unit of the sums in units of the outputs; a power of two
 * @param lowest output, at least 0
 * @param highest output, at most 255
 */
public record Rescale(float factor, int lowest, int highest) {
  public Rescale {
    if (lowest < 0 || highest > 255 || lowest > highest) {
      throw new IllegalArgumentException("bytes from " + lowest + " to " + highest);
    }
  }
}
