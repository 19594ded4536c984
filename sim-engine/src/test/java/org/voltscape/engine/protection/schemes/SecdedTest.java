package org.voltscape.engine.protection.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.word.WordShape;

class SecdedTest {
  private static final WordShape BYTE = new WordShape(8, true);

  private static WordProtection code(WordShape shape, String detected) {
    return SchemeReference.scheme("secded", shape, Map.of("detected", detected));
  }

  @Test
  void check_cells_of_each_length() {
    int[] cells = {4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6};
    for (int bits = 2; bits <= 16; bits++) {
      assertThat(code(new WordShape(bits, true), "zero").checkCells()).isEqualTo(cells[bits - 2]);
    }
  }

  @Test
  void one_wrong_cell_is_corrected_and_two_are_detected() {
    for (int bits = 2; bits <= 16; bits++) {
      WordShape shape = new WordShape(bits, false, 1);
      WordProtection zero = code(shape, "zero");
      WordProtection raw = code(shape, "raw");
      int cells = bits + zero.checkCells();
      for (int word = 0; word <= shape.mask(); word += bits <= 8 ? 1 : 97) {
        for (int a = 0; a < cells; a++) {
          assertThat(zero.throughFlips(word, 1 << a)).isEqualTo(word);
          for (int b = 0; b < a; b++) {
            int two = 1 << a | 1 << b;
            assertThat(zero.throughFlips(word, two)).isEqualTo(shape.code(0));
            assertThat(raw.throughFlips(word, two)).isEqualTo((word ^ two) & shape.mask());
          }
        }
      }
    }
  }

  /** Shares of words by the number of wrong cells are binomial over all 13 cells. */
  @Test
  void rates_follow_the_binomial_of_thirteen_cells() {
    double p = 0.05;
    int words = 200_000;
    WordProtection code = code(BYTE, "zero");
    int[] patterns = new int[3];
    int right = 0;
    int zeroed = 0;
    int wrong = 0;
    for (int i = 0; i < words; i++) {
      int word = (int) (CounterHash.hash(7, i) >>> 56);
      int flips = 0;
      for (int cell = 0; cell < 13; cell++) {
        flips |= (CounterHash.unit(CounterHash.hash(8, i, cell)) < p ? 1 : 0) << cell;
      }
      patterns[Math.min(2, Integer.bitCount(flips))]++;
      int used = code.throughFlips(word, flips);
      if (used == word) {
        right++;
      } else if (used == 0) {
        zeroed++;
      } else {
        wrong++;
      }
    }
    double[] exact = exactRates(code, p);
    double none = Math.pow(1 - p, 13);
    double one = 13 * p * Math.pow(1 - p, 12);
    near(patterns[0], none, words);
    near(patterns[1], one, words);
    near(right, exact[0], words);
    near(zeroed, exact[1], words);
    near(wrong, exact[2], words);
    assertThat(exact[0]).isGreaterThan(none + one);
    double two = 78 * p * p * Math.pow(1 - p, 11);
    assertThat(exact[1]).isGreaterThan(two * 255 / 256);
  }

  /** Shares of words used right, as zero, and wrong, over all 2^13 error patterns and words. */
  private static double[] exactRates(WordProtection code, double p) {
    double[] rates = new double[3];
    for (int flips = 0; flips < 1 << 13; flips++) {
      int count = Integer.bitCount(flips);
      double share = Math.pow(p, count) * Math.pow(1 - p, 13 - count) / 256;
      for (int word = 0; word < 256; word++) {
        int used = code.throughFlips(word, flips);
        rates[used == word ? 0 : used == 0 ? 1 : 2] += share;
      }
    }
    return rates;
  }

  private static void near(int count, double share, int of) {
    double deviation = Math.sqrt(share * (1 - share) / of);
    assertThat(count / (double) of).isCloseTo(share, Offset.offset(4 * deviation));
  }

  @Test
  void its_cells_cost_energy() {
    var cost = new Secded().cost(BYTE, SchemeReference.values("secded", Map.of()));
    assertThat(cost.extraBitsPerWord()).isEqualTo(5);
    assertThat(cost.totalSramPower(8)).isEqualTo(13.0 / 8);
  }
}
