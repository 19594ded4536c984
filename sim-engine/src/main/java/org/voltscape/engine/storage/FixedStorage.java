package org.voltscape.engine.storage;

import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;

/**
 * Evenly spaced words of 2 to 16 bits, as weights of quantized networks have them.
 *
 * @param format of the words
 */
record FixedStorage(TensorFormat format) implements StorageFormat {
  @Override
  public String id() {
    return format.id();
  }

  @Override
  public int bits() {
    return format.bits();
  }

  @Override
  public StoredFormat of(float lowest, float highest) {
    return new Fixed(format.of(new float[] {lowest, highest}));
  }

  /**
   * The words of one tensor.
   *
   * @param word their format
   */
  private record Fixed(WordFormat word) implements StoredFormat {
    @Override
    public String id() {
      return word.id();
    }

    @Override
    public int bits() {
      return word.bits();
    }

    @Override
    public int encode(float value) {
      return word.encode(value);
    }

    @Override
    public float decode(int code) {
      return (float) word.decode(code);
    }

    @Override
    public void round(float[] values, int from, int count) {
      for (int i = from; i < from + count; i++) {
        values[i] = (float) word.decode(word.encode(values[i]));
      }
    }
  }
}
