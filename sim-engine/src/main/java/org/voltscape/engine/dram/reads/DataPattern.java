package org.voltscape.engine.dram.reads;

import java.util.List;
import java.util.Locale;

/**
 * A byte that is written all over a memory before it is read.
 *
 * @param value 0 to 255
 */
public record DataPattern(int value) {
  /** The patterns of the standard test: all zeros, all ones, and two that alternate. */
  public static final List<DataPattern> STANDARD =
      List.of(
          new DataPattern(0x00),
          new DataPattern(0xff),
          new DataPattern(0xaa),
          new DataPattern(0xcc));

  public DataPattern {
    if (value < 0 || value > 0xff) {
      throw new IllegalArgumentException(value + " is no byte");
    }
  }

  /** As people write it: {@code 0xaa}. */
  public String id() {
    return String.format(Locale.ROOT, "0x%02x", value);
  }

  /** A word of it. */
  public int word(int bits) {
    return (value * 0x01010101) & mask(bits);
  }

  static int mask(int bits) {
    return bits >= Integer.SIZE ? -1 : (1 << bits) - 1;
  }
}
