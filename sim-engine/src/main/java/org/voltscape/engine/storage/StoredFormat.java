package org.voltscape.engine.storage;

/**
 * How the values of one tensor are stored, each in a word of {@link #bits()} bits. Immutable.
 *
 * <p>Beside {@link org.voltscape.engine.word.WordFormat}, whose words hold whole numbers that the
 * datapath computes with, this covers floating point too: words of main memory that are turned into
 * single precision when they are loaded.
 */
public interface StoredFormat {
  /** Name in files and options, for example {@code fp32} or {@code sym8}. */
  String id();

  /** Length of a word, 1..32 bits. */
  int bits();

  /**
   * The word of the storable value nearest to a value, in the lowest {@link #bits()} bits, all
   * others 0. Fixed point saturates; floating point overflows to infinity, as IEEE 754 rounds.
   */
  int encode(float value);

  /** The value of any content of a word; not a number or infinite for such words of IEEE 754. */
  float decode(int word);

  /**
   * Replaces values by those that are read where no cell errs.
   *
   * @param values changed in place
   * @param from first one
   * @param count how many
   */
  default void round(float[] values, int from, int count) {
    for (int i = from; i < from + count; i++) {
      values[i] = decode(encode(values[i]));
    }
  }
}
