package org.voltscape.engine.network;

/**
 * How the activations of a square window become one value. Windows lie inside the image; what is
 * left over at its right and lower border is dropped.
 *
 * @param kind what is taken of a window
 * @param size side of a window
 * @param stride distance of neighbouring windows
 */
public record Pooling(Kind kind, int size, int stride) {
  /** Every value stays as it is. */
  public static final Pooling NONE = new Pooling(Kind.NONE, 1, 1);

  /** What is taken of a window. */
  public enum Kind {
    NONE,
    /** The largest value. */
    MAX,
    /** The mean; of whole numbers the nearest whole number, halves up. */
    AVERAGE
  }

  public Pooling {
    if (size < 1 || stride < 1 || (kind == Kind.NONE && (size != 1 || stride != 1))) {
      throw new IllegalArgumentException(kind + " pooling of " + size + " by " + stride);
    }
  }

  /** The largest of windows that touch but do not overlap. */
  public static Pooling max(int size) {
    return new Pooling(Kind.MAX, size, size);
  }

  /** The mean of windows that touch but do not overlap. */
  public static Pooling average(int size) {
    return new Pooling(Kind.AVERAGE, size, size);
  }

  /** Number of windows along a side. */
  int windows(int side) {
    return (side - size) / stride + 1;
  }

  /** For people: empty for none, {@code -max2}, {@code -average3s2}. */
  String describe() {
    return switch (kind) {
      case NONE -> "";
      case MAX -> "-max" + size + (stride == size ? "" : "s" + stride);
      case AVERAGE -> "-average" + size + (stride == size ? "" : "s" + stride);
    };
  }
}
