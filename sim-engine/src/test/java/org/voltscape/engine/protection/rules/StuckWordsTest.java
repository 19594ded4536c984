package org.voltscape.engine.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The nearest numbers that stuck bits and a parity allow, against trying all numbers. */
class StuckWordsTest {
  @Test
  void nearest_numbers_are_those_that_trying_all_finds() {
    for (int bits = 1; bits <= 6; bits++) {
      int all = (1 << bits) - 1;
      for (int mask = 0; mask <= all; mask++) {
        for (int value = mask; ; value = (value - 1) & mask) {
          for (int parity : new int[] {StuckWords.ANY, 0, 1}) {
            compare(bits, mask, value, parity);
          }
          if (value == 0) {
            break;
          }
        }
      }
    }
  }

  private static void compare(int bits, int mask, int value, int parity) {
    int numbers = 1 << bits;
    int[] above = new int[numbers];
    int next = StuckWords.NONE;
    for (int n = numbers - 1; n >= 0; n--) {
      next = allowed(n, mask, value, parity) ? n : next;
      above[n] = next;
    }
    int last = StuckWords.NONE;
    for (int n = 0; n < numbers; n++) {
      last = allowed(n, mask, value, parity) ? n : last;
      if (StuckWords.atLeast(n, bits, mask, value, parity) != above[n]
          || StuckWords.atMost(n, bits, mask, value, parity) != last) {
        assertThat(
                new int[] {
                  StuckWords.atLeast(n, bits, mask, value, parity),
                  StuckWords.atMost(n, bits, mask, value, parity)
                })
            .as("%d of %d bits, stuck %d at %d, parity %d", n, bits, mask, value, parity)
            .containsExactly(above[n], last);
      }
    }
  }

  private static boolean allowed(int number, int mask, int value, int parity) {
    return (number & mask) == value
        && (parity == StuckWords.ANY || Integer.bitCount(number) % 2 == parity);
  }
}
