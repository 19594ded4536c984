package org.voltscape.engine.word;

/**
 * Unsigned offset words {@code uN}: the codes of each tensor run evenly from its smallest to its
 * largest value, 0 included; the code of 0 is a whole one, somewhere near the middle (0x7F.. where
 * both ends are alike). Hosseini et al. (TECS 2021) store weights so.
 *
 * @param bits word length, 2..16
 */
public record MinMax(int bits) implements TensorFormat {
  public MinMax {
    if (bits < WordFormat.MIN_BITS || bits > WordFormat.MAX_BITS) {
      throw new IllegalArgumentException("u" + bits + " is not a word of 2..16 bits");
    }
  }

  @Override
  public String id() {
    return "u" + bits;
  }

  @Override
  public boolean signed() {
    return false;
  }

  @Override
  public String describe() {
    int top = (1 << bits) - 1;
    return bits
        + " bits, codes 0 to "
        + top
        + "; the step of each tensor is its range / "
        + top
        + ", the code of 0 is a whole one.";
  }

  @Override
  public WordFormat of(float[] tensor) {
    double low = 0;
    double high = 0;
    for (float value : tensor) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    int top = (1 << bits) - 1;
    if (low == high) {
      return new LinearWord(id(), bits, false, 1, top / 2, 0);
    }
    double step = (high - low) / top;
    // Half a code down where zero falls between two: 0x7F.. for a range with equal ends.
    int zero = (int) Math.ceil(-low / step - 0.5);
    return new LinearWord(id(), bits, false, step, zero, 0);
  }
}
