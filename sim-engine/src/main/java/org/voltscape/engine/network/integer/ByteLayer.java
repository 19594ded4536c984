package org.voltscape.engine.network.integer;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * One layer in the memory of a {@link ByteKernel}: its weights and what it makes of rows of values.
 * Confined to one thread.
 *
 * <p>A row holds the values of an image: those of a convolution place by place, the channels of a
 * place side by side.
 */
public interface ByteLayer {
  /**
   * Signed weights, [filter][input] of a dense layer, [filter][channel][row][column] of a
   * convolution. Only absolute access is to be used; {@link #weightsChanged} is to be called after
   * writing.
   */
  ByteBuffer weights();

  /** One bias a filter in units of the sums, used by {@link #outputs} alone. */
  FloatBuffer biases();

  /** Tells that weights were written. */
  void weightsChanged();

  /**
   * Values in, values out: sums with biases, rescaled and pooled.
   *
   * @param in values from 0 to 255, unsigned
   * @param out refilled
   * @param rows the first so many rows; others may be overwritten
   * @throws IllegalStateException where the layer was made without a {@link Rescale}
   */
  void outputs(ByteRows in, ByteRows out, int rows);

  /**
   * Values in, sums without biases out, neither rescaled nor pooled.
   *
   * @param in values from 0 to 255, unsigned
   * @param out refilled with 32-bit whole numbers, [place][filter] in a row
   * @param rows the first so many rows; others may be overwritten
   */
  void sums(ByteRows in, ByteRows out, int rows);
}
