package org.voltscape.engine.network.integer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Rows of bytes outside the Java heap, one row an image, where native code can reach them. Mutable;
 * used by one thread at a time unless nobody writes to it.
 */
public final class ByteRows {
  /** Rows begin where a cache line does, which native loops are fastest on. */
  private static final int LINE = 64;

  private final int rows;
  private final int width;
  private final ByteBuffer bytes;

  private ByteRows(int rows, int width, ByteBuffer bytes) {
    this.rows = rows;
    this.width = width;
    this.bytes = bytes.order(ByteOrder.nativeOrder());
  }

  /**
   * Rows of zeros.
   *
   * @throws IllegalArgumentException beyond 2 GB
   */
  public static ByteRows allocate(int rows, int width) {
    long size = (long) rows * width;
    if (size > Integer.MAX_VALUE - 2 * LINE) {
      throw new IllegalArgumentException(rows + " rows of " + width + " bytes");
    }
    // Aligning takes up to a line in front and cuts off what does not fill a line behind.
    ByteBuffer all = ByteBuffer.allocateDirect((int) size + 2 * LINE).alignedSlice(LINE);
    return new ByteRows(rows, width, all.slice(0, (int) size));
  }

  /** Some of the rows, in the same memory. */
  public ByteRows part(int first, int count) {
    return new ByteRows(count, width, bytes.slice(first * width, count * width));
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** Bytes of a row. */
  public int width() {
    return width;
  }

  /**
   * The bytes, row by row, in the processor's own byte order; only absolute access is to be used.
   */
  public ByteBuffer bytes() {
    return bytes;
  }
}
