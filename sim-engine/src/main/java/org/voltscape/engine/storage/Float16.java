package org.voltscape.engine.storage;

/**
 * Half precision of IEEE 754 (binary16): a sign, 5 bits of exponent and 10 of fraction. Values are
 * rounded to the nearest, halves to even; below 2^-14 they lose digits step by step, from 65520 on
 * they are infinite. What is not a number is always written as the same word, as the bits of a
 * computed one differ between machines.
 */
enum Float16 implements StorageFormat, StoredFormat {
  INSTANCE;

  private static final int SIGN = 0x8000;
  private static final int INFINITE = 0x7C00;
  private static final int QUIET = 0x0200;
  private static final int FRACTION = 0x03FF;
  private static final int FRACTION_BITS = 10;

  /** Bits of the fraction that single precision has beside. */
  private static final int SHIFT = 13;

  /** What exponents are higher by in single precision. */
  private static final int BIAS = 127 - 15;

  /** Single precision's infinity, and its first value that becomes infinite. */
  private static final int INFINITE_32 = 0x7F800000;

  private static final int TOO_LARGE_32 = 0x477FF000;

  /** 2^-14, the smallest value with all digits. */
  private static final int NORMAL_32 = (BIAS + 1) << 23;

  @Override
  public String id() {
    return "fp16";
  }

  @Override
  public int bits() {
    return 16;
  }

  @Override
  public StoredFormat of(float lowest, float highest) {
    return this;
  }

  @Override
  public int encode(float value) {
    int word = Float.floatToIntBits(value);
    int sign = word >>> 16 & SIGN;
    int magnitude = word & ~(1 << 31);
    if (magnitude > INFINITE_32) {
      return INFINITE | QUIET;
    }
    if (magnitude >= TOO_LARGE_32) {
      return sign | INFINITE;
    }
    if (magnitude < NORMAL_32) {
      // The last digit of 0.5 is worth 2^-24, as is that of these words: the addition rounds.
      float rounded = Float.intBitsToFloat(magnitude) + 0.5f;
      return sign | (Float.floatToRawIntBits(rounded) - Float.floatToRawIntBits(0.5f));
    }
    int even = magnitude >>> SHIFT & 1;
    int rounded = magnitude + (1 << (SHIFT - 1)) - 1 + even;
    return sign | (rounded - (BIAS << 23)) >>> SHIFT;
  }

  @Override
  public float decode(int word) {
    int sign = (word & SIGN) << 16;
    int exponent = word >>> FRACTION_BITS & 0x1F;
    int fraction = word & FRACTION;
    if (exponent == 0) {
      float magnitude = fraction * 0x1.0p-24f;
      return sign == 0 ? magnitude : -magnitude;
    }
    int high = exponent == 0x1F ? INFINITE_32 : (exponent + BIAS) << 23;
    return Float.intBitsToFloat(sign | high | fraction << SHIFT);
  }

  @Override
  public void round(float[] values, int from, int count) {
    for (int i = from; i < from + count; i++) {
      values[i] = decode(encode(values[i]));
    }
  }
}
