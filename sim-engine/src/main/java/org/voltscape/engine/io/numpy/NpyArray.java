package org.voltscape.engine.io.numpy;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * A C-order array of float32, int32 or uint8 as an NPY file holds it. The primitive array is
 * shared, not copied; nobody modifies it.
 */
public final class NpyArray {
  /** Largest number of data bytes read or written: 256 MiB. */
  static final long MOST_BYTES = 1L << 28;

  /** Element types, with the names numpy gives them. */
  public enum Type {
    FLOAT32("<f4", 4),
    INT32("<i4", 4),
    UINT8("|u1", 1);

    final String descr;
    final int bytes;

    Type(String descr, int bytes) {
      this.descr = descr;
      this.bytes = bytes;
    }
  }

  private final Type type;
  private final int[] shape;
  private final Object data;

  private NpyArray(Type type, Object data, int length, int[] shape) {
    long size = 1;
    for (int n : shape) {
      if (n < 0) {
        throw new IllegalArgumentException("negative dimension in " + Arrays.toString(shape));
      }
      size = Math.multiplyExact(size, n);
    }
    if (size != length || size * type.bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + " does not hold " + length + " elements");
    }
    this.type = type;
    this.data = data;
    this.shape = shape.clone();
  }

  /**
   * @param shape slowest dimension first; none for a scalar
   * @throws IllegalArgumentException where the shape does not hold as many elements
   */
  public static NpyArray of(float[] data, int... shape) {
    return new NpyArray(Type.FLOAT32, data, data.length, shape);
  }

  /**
   * @param shape slowest dimension first; none for a scalar
   * @throws IllegalArgumentException where the shape does not hold as many elements
   */
  public static NpyArray of(int[] data, int... shape) {
    return new NpyArray(Type.INT32, data, data.length, shape);
  }

  /**
   * @param data unsigned bytes
   * @param shape slowest dimension first; none for a scalar
   * @throws IllegalArgumentException where the shape does not hold as many elements
   */
  public static NpyArray of(byte[] data, int... shape) {
    return new NpyArray(Type.UINT8, data, data.length, shape);
  }

  /** Element type. */
  public Type type() {
    return type;
  }

  /** Dimensions, slowest first; a copy. */
  public int[] shape() {
    return shape.clone();
  }

  /** Number of elements. */
  public int length() {
    return Array.getLength(data);
  }

  /**
   * The elements.
   *
   * @throws IllegalStateException where the type is not float32
   */
  public float[] floats() {
    return (float[]) require(Type.FLOAT32);
  }

  /**
   * The elements.
   *
   * @throws IllegalStateException where the type is not int32
   */
  public int[] ints() {
    return (int[]) require(Type.INT32);
  }

  /**
   * The elements, unsigned.
   *
   * @throws IllegalStateException where the type is not uint8
   */
  public byte[] bytes() {
    return (byte[]) require(Type.UINT8);
  }

  private Object require(Type wanted) {
    if (type != wanted) {
      throw new IllegalStateException("the array holds " + type + ", not " + wanted);
    }
    return data;
  }
}
