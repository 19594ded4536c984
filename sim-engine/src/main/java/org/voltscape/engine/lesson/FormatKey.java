package org.voltscape.engine.lesson;

import org.voltscape.engine.word.WordFormat;

/** What can be asked of a code in a format. */
public enum FormatKey {
  /** Real number it stands for. */
  VALUE,
  /** Whole number it stands for. */
  INTEGER,
  /** The code itself, unsigned. */
  CODE;

  double of(WordFormat format, int code) {
    return switch (this) {
      case VALUE -> format.decode(code);
      case INTEGER -> format.integer(code);
      case CODE -> code;
    };
  }
}
