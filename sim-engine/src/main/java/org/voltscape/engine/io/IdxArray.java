package org.voltscape.engine.io;

/**
 * An array of unsigned bytes as an IDX file holds it.
 *
 * @param shape 1 to 4 dimensions, slowest first; for images count x rows x columns. Not modified by
 *     anyone
 * @param data the bytes in C order, as many as the product of the shape. Not copied and not
 *     modified by anyone
 */
public record IdxArray(int[] shape, byte[] data) {
  /**
   * @throws IllegalArgumentException where the shape and the data disagree
   */
  public IdxArray {
    long size = 1;
    for (int n : shape) {
      size *= n;
    }
    if (shape.length < 1 || shape.length > 4 || size != data.length) {
      throw new IllegalArgumentException("shape does not hold " + data.length + " bytes");
    }
  }
}
