package org.voltscape.engine.network.inference;

import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * Errors of the arithmetic units while a layer is computed: what they add to its weighted sums.
 * Confined to one thread.
 */
public interface SumDisturbance {
  /** Whether anything can happen in a layer. */
  boolean touches(int layer);

  /**
   * Adds what the errors of one layer do to a number of images at a time.
   *
   * @param layer its number, 0 the first
   * @param chunk number of the images, which are always cut alike
   * @param products the values and weights that are multiplied
   * @param deltas [filter][position * images + image], 0 on entry, in units of the sums
   */
  void disturb(int layer, int chunk, Products products, float[][] deltas);

  /** What is multiplied in one layer. */
  interface Products {
    /** The values: row tap, column position * images + image; whole numbers where exact. */
    Matrix values();

    /** The whole numbers that the weights stand for, [filter * patch + tap]. */
    int[] weights();

    /** Whether values are whole numbers, so that sums are computed without rounding. */
    boolean exact();

    /** Bits of a weight's word. */
    int weightBits();

    /** Bits of a value's word; 0 where values are in single precision. */
    int valueBits();

    /** Images computed at a time: columns of a position. */
    int chunk();

    /** The first so many of them are asked for; the others only fill up the last ones. */
    int images();

    /** What matrices are multiplied with. */
    MatrixKernel kernel();
  }
}
