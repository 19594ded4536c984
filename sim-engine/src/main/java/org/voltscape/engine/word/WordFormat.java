package org.voltscape.engine.word;

/**
 * How a real number is stored in a word of {@link #bits()} bits.
 *
 * <p>A <em>code</em> is the word's content read as an unsigned number, bit 0 the least significant;
 * the <em>integer</em> of a code is the whole number it stands for; the <em>value</em> is that
 * integer times {@link #scale()}. Implementations are immutable.
 */
public interface WordFormat {
  /** Shortest word supported. */
  int MIN_BITS = 2;

  /** Longest word supported. */
  int MAX_BITS = 16;

  /** Name in study files, for example {@code Q2.6}. */
  String id();

  /** Word length in bits, 2..16. */
  int bits();

  /** Whether the highest bit is a sign. */
  boolean signed();

  /** Value of one least significant bit. */
  double scale();

  /**
   * The code of the representable value nearest to {@code value}; saturates at the range's ends.
   */
  int encode(double value);

  /** The whole number a code stands for. */
  int integer(int code);

  /** The code of a whole number inside the format's range. */
  int code(int integer);

  /** The value a code stands for. */
  default double decode(int code) {
    return integer(code) * scale();
  }

  /** The shape of the word, all that a protection scheme needs to know of the format. */
  default WordShape shape() {
    return new WordShape(bits(), signed());
  }

  /** Smallest representable value. */
  double min();

  /** Largest representable value. */
  double max();
}
