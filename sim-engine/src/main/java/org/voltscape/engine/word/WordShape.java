package org.voltscape.engine.word;

/**
 * Length and signedness of a word.
 *
 * @param bits word length, 2..16
 * @param signed two's complement if true, unsigned otherwise
 */
public record WordShape(int bits, boolean signed) {
  public WordShape {
    if (bits < WordFormat.MIN_BITS || bits > WordFormat.MAX_BITS) {
      throw new IllegalArgumentException("word length " + bits + " outside 2..16 bits");
    }
  }

  /** All bits of the word set. */
  public int mask() {
    return (1 << bits) - 1;
  }

  /** The highest bit alone: the sign of a signed word. */
  public int topBit() {
    return 1 << (bits - 1);
  }

  /** The whole number a code stands for. */
  public int integer(int code) {
    return signed && (code & topBit()) != 0 ? code - (1 << bits) : code;
  }

  /** The code of a whole number inside the range. */
  public int code(int integer) {
    return integer & mask();
  }

  /** Smallest whole number. */
  public int minInteger() {
    return signed ? -topBit() : 0;
  }

  /** Largest whole number. */
  public int maxInteger() {
    return signed ? topBit() - 1 : mask();
  }
}
