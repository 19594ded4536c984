package org.voltscape.engine.lesson;

import java.util.OptionalInt;

/** Codes written as bits, the highest first. */
final class Bits {
  private Bits() {}

  static String text(int code, int bits) {
    StringBuilder text = new StringBuilder(bits);
    for (int bit = bits - 1; bit >= 0; bit--) {
      text.append(code >> bit & 1);
    }
    return text.toString();
  }

  /**
   * The code of a pattern of exactly so many bits; spaces and underscores between them are free.
   */
  static OptionalInt code(String pattern, int bits) {
    String digits = pattern.replaceAll("[\\s_]", "");
    return digits.matches("[01]{" + bits + "}")
        ? OptionalInt.of(Integer.parseInt(digits, 2))
        : OptionalInt.empty();
  }
}
