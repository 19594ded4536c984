package org.voltscape.views.word;

import org.voltscape.engine.word.WordShape;

/** What the code of a word stands for. */
enum Coding {
  TWOS_COMPLEMENT("signed", "Two's complement: the highest bit counts negative"),
  UNSIGNED("unsigned", "All bits count positive"),
  OFFSET(
      "offset", "Unsigned code minus the code of zero, as weights with min-max scaling are kept");

  private final String title;
  private final String help;

  Coding(String title, String help) {
    this.title = title;
    this.help = help;
  }

  String help() {
    return help;
  }

  /** How a shape reads its codes. */
  static Coding of(WordShape shape) {
    return shape.signed() ? TWOS_COMPLEMENT : shape.zero() == 0 ? UNSIGNED : OFFSET;
  }

  /** Words of a length read this way; offset codes have their zero in the middle. */
  WordShape shape(int bits) {
    return new WordShape(bits, this == TWOS_COMPLEMENT, this == OFFSET ? (1 << (bits - 1)) - 1 : 0);
  }

  @Override
  public String toString() {
    return title;
  }
}
