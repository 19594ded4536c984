package org.voltscape.engine.lesson;

import java.util.Objects;
import org.voltscape.engine.protection.WordOutcome;

/** What can be asked of a word's way through its memory. */
public enum WordKey {
  /** Code written. */
  STORED,
  /** Code the cells return. */
  RAW,
  /** Whole number used. */
  READ,
  /** Real number used; needs a format. */
  READ_VALUE,
  /** |used - wanted| in least significant bits. */
  ERROR,
  /** The smallest such error that any stored word could reach. */
  OPTIMAL_ERROR;

  double of(WordSetting word, WordOutcome outcome) {
    return switch (this) {
      case STORED -> outcome.stored();
      case RAW -> outcome.raw();
      case READ -> word.shape().integer(outcome.read());
      // The reader refuses this key of a word without format.
      case READ_VALUE -> Objects.requireNonNull(word.format()).decode(outcome.read());
      case ERROR -> outcome.error();
      case OPTIMAL_ERROR -> outcome.optimalError();
    };
  }

  /** Whether the number is a code, which can be written as bits. */
  boolean isCode() {
    return this == STORED || this == RAW;
  }
}
