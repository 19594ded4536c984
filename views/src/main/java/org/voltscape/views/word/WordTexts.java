package org.voltscape.views.word;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.voltscape.engine.word.WordShape;

/** Numbers of a word as texts. */
final class WordTexts {
  private static final int KILO = 1024;

  private WordTexts() {}

  /** A code in hexadecimal, as many digits as its cells need. */
  static String hex(int code, int cells) {
    return String.format(Locale.ROOT, "0x%0" + (cells + 3) / 4 + "X", code);
  }

  /** The real value of a whole number in a format of n fraction bits, exactly. */
  static String real(int integer, int fraction) {
    BigDecimal value = BigDecimal.valueOf(integer).divide(BigDecimal.valueOf(1L << fraction));
    return value.stripTrailingZeros().toPlainString();
  }

  /** What a bit counts, for example {@code -128}. */
  static int weight(WordShape shape, int bit) {
    return shape.signed() && bit == shape.bits() - 1 ? -(1 << bit) : 1 << bit;
  }

  /** {@link #weight} short enough to stand over a bit: thousands as {@code k} (1,024). */
  static String shortWeight(WordShape shape, int bit) {
    int weight = weight(shape, bit);
    return Math.abs(weight) >= KILO ? weight / KILO + "k" : String.valueOf(weight);
  }

  /**
   * A code from a text: hexadecimal, or binary after 0b; as many zeros and ones as the word has
   * bits are binary too. Spaces and underscores may group digits.
   */
  static Optional<Integer> code(String text, int bits) {
    String digits = text.replaceAll("[\\s_]", "");
    if (digits.matches("0[bB][01]{1,24}")) {
      return inside(Integer.parseInt(digits.substring(2), 2), bits);
    }
    if (digits.matches("[01]{" + bits + "}")) {
      return inside(Integer.parseInt(digits, 2), bits);
    }
    String hex = digits.replaceFirst("^0[xX]", "");
    return hex.matches("[0-9a-fA-F]{1,6}")
        ? inside(Integer.parseInt(hex, 16), bits)
        : Optional.empty();
  }

  private static Optional<Integer> inside(int code, int bits) {
    return code < 1 << bits ? Optional.of(code) : Optional.empty();
  }
}
