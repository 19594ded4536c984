package org.voltscape.engine.word;

/**
 * What a protection scheme knows of the words of a tensor: length, the meaning of a code, and the
 * range of the values stored.
 *
 * @param bits word length, 2..16
 * @param signed two's complement if true, unsigned otherwise
 * @param zero the code that stands for 0 in an unsigned word (offset codes); 0 in a signed one
 * @param lowest smallest whole number among the words stored
 * @param highest largest whole number among the words stored
 */
public record WordShape(int bits, boolean signed, int zero, int lowest, int highest) {
  public WordShape {
    if (bits < WordFormat.MIN_BITS || bits > WordFormat.MAX_BITS) {
      throw new IllegalArgumentException("word length " + bits + " outside 2..16 bits");
    }
    if (zero < 0 || zero >= 1 << bits || (signed && zero != 0)) {
      throw new IllegalArgumentException("zero code " + zero + " of " + bits + " bits");
    }
    if (lowest > highest) {
      throw new IllegalArgumentException("values from " + lowest + " to " + highest);
    }
  }

  /** Words that use their whole range; zero is code 0. */
  public WordShape(int bits, boolean signed) {
    this(bits, signed, 0);
  }

  /** Words that use their whole range. */
  public WordShape(int bits, boolean signed, int zero) {
    this(
        bits,
        signed,
        zero,
        signed ? -(1 << (bits - 1)) : -zero,
        (signed ? (1 << (bits - 1)) - 1 : (1 << bits) - 1 - zero));
  }

  /** The same words where only values in a range occur. */
  public WordShape withRange(int newLowest, int newHighest) {
    return new WordShape(bits, signed, zero, newLowest, newHighest);
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
    return signed ? ((code & topBit()) != 0 ? code - (1 << bits) : code) : code - zero;
  }

  /** The code of a whole number inside the range. */
  public int code(int integer) {
    return (integer + zero) & mask();
  }

  /**
   * A code's place in the ascending order of values, and the code of a place: two's complement with
   * its sign bit inverted; unsigned words are in order already.
   */
  public int order(int code) {
    return signed ? code ^ topBit() : code;
  }

  /** Smallest whole number a word can hold. */
  public int minInteger() {
    return signed ? -topBit() : -zero;
  }

  /** Largest whole number a word can hold. */
  public int maxInteger() {
    return signed ? topBit() - 1 : mask() - zero;
  }
}
