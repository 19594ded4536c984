package org.voltscape.engine.storage;

/**
 * Single precision of IEEE 754: a value is stored as it is. What is not a number is always the same
 * word, as the bits of a computed one differ between machines.
 */
enum Float32 implements StorageFormat, StoredFormat {
  INSTANCE;

  @Override
  public String id() {
    return "fp32";
  }

  @Override
  public int bits() {
    return Float.SIZE;
  }

  @Override
  public StoredFormat of(float lowest, float highest) {
    return this;
  }

  @Override
  public int encode(float value) {
    return Float.floatToIntBits(value);
  }

  @Override
  public float decode(int word) {
    return Float.intBitsToFloat(word);
  }

  @Override
  public void round(float[] values, int from, int count) {
    for (int i = from; i < from + count; i++) {
      values[i] = Float.isNaN(values[i]) ? Float.NaN : values[i];
    }
  }
}
