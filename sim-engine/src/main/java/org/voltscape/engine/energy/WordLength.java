package org.voltscape.engine.energy;

import java.util.List;

/** What is said of energies that stay the same whatever the length of the weight words is. */
public final class WordLength {
  /** Bits of the words that the platforms' figures are for. */
  public static final int BITS = 8;

  private WordLength() {}

  /** Nothing for words of the platform's own length. */
  public static List<String> remarks(int bitsPerWord) {
    return bitsPerWord == BITS
        ? List.of()
        : List.of("for " + BITS + "-bit words: the platform does not follow the word length");
  }

  /** The same as a sentence that names the length asked for. */
  public static List<String> notes(int bitsPerWord) {
    return bitsPerWord == BITS
        ? List.of()
        : List.of(
            "For "
                + BITS
                + "-bit words: the platform does not follow the word length, so words of "
                + bitsPerWord
                + " bits are charged like words of "
                + BITS
                + ".");
  }
}
