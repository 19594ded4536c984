package org.voltscape.engine.word;

/**
 * Symmetric linear words {@code symN}: two's complement, the scale of each tensor such that its
 * largest magnitude is the largest code; the most negative code is never meant.
 *
 * @param bits word length, 2..16
 */
public record Symmetric(int bits) implements TensorFormat {
  public Symmetric {
    if (bits < WordFormat.MIN_BITS || bits > WordFormat.MAX_BITS) {
      throw new IllegalArgumentException("sym" + bits + " is not a word of 2..16 bits");
    }
  }

  @Override
  public String id() {
    return "sym" + bits;
  }

  @Override
  public boolean signed() {
    return true;
  }

  @Override
  public String describe() {
    int top = (1 << (bits - 1)) - 1;
    return bits
        + " bits, -"
        + top
        + " to "
        + top
        + " steps; the step of each tensor is its largest magnitude / "
        + top
        + ".";
  }

  @Override
  public WordFormat of(float[] tensor) {
    double largest = 0;
    for (float value : tensor) {
      largest = Math.max(largest, Math.abs(value));
    }
    int top = (1 << (bits - 1)) - 1;
    return new LinearWord(id(), bits, true, largest == 0 ? 1 : largest / top, 0, -top);
  }
}
