package org.voltscape.engine.protection.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

class BitMaskingTest {
  /** Wrongly read bits become the sign's; the sign itself is known to be the word's own. */
  private static String robust(String word, String raw) {
    StringBuilder used = new StringBuilder();
    for (int b = 0; b < word.length(); b++) {
      used.append(raw.charAt(b) == word.charAt(b) ? word.charAt(b) : word.charAt(0));
    }
    return used.toString();
  }

  @Test
  void flagged_bits_become_the_sign() {
    SchemeReference.compare("bit-masking", true, Map.of(), BitMaskingTest::robust);
    SchemeReference.compare("bit-masking", true, Map.of("sign", "robust"), BitMaskingTest::robust);
  }

  @Test
  void a_flagged_sign_can_zero_the_word() {
    SchemeReference.compare(
        "bit-masking",
        true,
        Map.of("sign", "zero-word"),
        (word, raw) -> raw.charAt(0) == word.charAt(0) ? robust(word, raw) : "000000");
  }

  @Test
  void unsigned_words_lose_their_flagged_bits() {
    for (String sign : new String[] {"robust", "zero-word"}) {
      SchemeReference.compare(
          "bit-masking",
          false,
          Map.of("sign", sign),
          (word, raw) -> SchemeReference.text(number(word) & number(raw), 6));
    }
  }

  private static int number(String word) {
    return Integer.parseInt(word, 2);
  }

  @Test
  void a_robust_sign_never_moves_a_word_away_from_zero() {
    WordShape shape = new WordShape(8, true);
    WordProtection protection = SchemeReference.scheme("bit-masking", shape, Map.of());
    for (int word = 0; word < 256; word++) {
      for (int flips = 0; flips < 256; flips++) {
        int wanted = shape.integer(word);
        int used = shape.integer(protection.throughFlips(word, flips));
        // The nearest a negative word comes to zero is -1: all bits the sign's.
        assertThat(used).isBetween(Math.min(wanted, 0), Math.max(wanted, 0));
        assertThat(used < 0).isEqualTo(wanted < 0);
      }
    }
  }
}
