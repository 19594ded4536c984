package org.voltscape.engine.protection.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.protection.WordOutcome;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * The schemes that choose what to write: published examples, and all six-bit words with all maps.
 */
class ApproximationTest {
  private static final WordShape BYTE = new WordShape(8, false);
  private static final List<WordShape> SIX =
      List.of(new WordShape(6, true), new WordShape(6, false), new WordShape(6, false, 31));
  private static final List<WordShape> FIVE =
      List.of(new WordShape(5, true), new WordShape(5, false));

  private static WordProtection scheme(String id, WordShape shape) {
    return SchemeReference.scheme(id, shape, Map.of());
  }

  private static WordOutcome outcome(String id, int value, int mask, int states) {
    return WordOutcome.of(scheme(id, BYTE), BYTE, value, mask, states, 0);
  }

  @Test
  void figures_2_and_3_of_add_sub() {
    assertThat(outcome("add-sub", 76, 0b0100_1000, 0b0000_1000).read()).isEqualTo(63);
    assertThat(outcome("add-sub", 51, 0b1000_0000, 0b1000_0000).read()).isEqualTo(128);
  }

  @Test
  void figure_4a_of_lsb() {
    WordOutcome outcome = outcome("lsb", 51, 0x80, 0x80);
    assertThat(outcome.stored()).isEqualTo(205);
    assertThat(outcome.read()).isEqualTo(50);
  }

  /** The figure shows 70, a deviation of 6; the algorithm subtracts and deviates by 4 only. */
  @Test
  void figure_4b_of_lsb_differs_from_the_algorithm() {
    WordOutcome outcome = outcome("lsb", 76, 0b0100_1000, 0b0000_1000);
    assertThat(outcome.stored()).isEqualTo(175);
    assertThat(outcome.read()).isEqualTo(80);
    // The figure's word: inverted 179, bit 3 reached by adding 8, sound bits below it cleared.
    int added = (179 + 8) & ~0b111 | 1;
    assertThat(scheme("lsb", BYTE).decode(added, 0)).isEqualTo(70);
    assertThat(Math.abs(70 - 76)).isGreaterThan(outcome.error());
  }

  @Test
  void figure_5_of_lsb_and_count_one() {
    WordOutcome lsb = outcome("lsb", 202, 0x81, 0x81);
    assertThat(lsb.stored()).isEqualTo(129);
    assertThat(lsb.read()).isEqualTo(126);
    WordOutcome countOne = outcome("count-one", 202, 0x81, 0x81);
    assertThat(countOne.stored()).isEqualTo(201);
    assertThat(countOne.read()).isEqualTo(201);
  }

  @Test
  void nearest_example() {
    // 01000 with B_and 01111 (bit 4 stuck at 0) and B_or 00011 (bits 1 and 0 stuck at 1).
    WordProtection nearest = scheme("nearest", new WordShape(5, true));
    assertThat(nearest.encode(0b01000, 0b10011, 0b00011)).isEqualTo(0b00111);
  }

  /** Calls the check for all six-bit words of a shape and all 3^6 maps: 46,656 cases. */
  private static void all(WordShape shape, Check check) {
    int bits = shape.bits();
    for (int i = 0; i < Math.pow(3, bits); i++) {
      String defects = SchemeReference.defects(i, bits);
      int mask = SchemeReference.mask(defects);
      int states = SchemeReference.value(defects);
      for (int word = 0; word <= shape.mask(); word++) {
        check.of(word, mask, states);
      }
    }
  }

  private interface Check {
    void of(int word, int mask, int states);
  }

  private static int error(WordProtection scheme, WordShape shape, int word, int mask, int states) {
    return Math.abs(
        shape.integer(scheme.throughStuckCells(word, mask, states)) - shape.integer(word));
  }

  /** The least error over all contents, by nothing but the decoder. */
  private static int best(WordProtection scheme, WordShape shape, int word, int mask, int states) {
    int best = Integer.MAX_VALUE;
    for (int stored = 0; best > 0 && stored < 1 << (shape.bits() + scheme.checkCells()); stored++) {
      int raw = (stored & ~mask) | states;
      best = Math.min(best, Math.abs(shape.integer(scheme.decode(raw, 0)) - shape.integer(word)));
    }
    return best;
  }

  @ParameterizedTest
  @ValueSource(strings = {"nearest", "optimal-plain", "optimal-lsb", "optimal-count-one"})
  void the_best_schemes_are_the_best_of_all_contents(String id) {
    for (WordShape shape : SIX) {
      WordProtection scheme = scheme(id, shape);
      all(
          shape,
          (word, mask, states) ->
              assertThat(error(scheme, shape, word, mask, states))
                  .isEqualTo(best(scheme, shape, word, mask, states)));
    }
    for (WordShape shape : FIVE) {
      WordProtection scheme = scheme(id, shape);
      all(
          shape,
          (word, mask, states) ->
              assertThat(error(scheme, shape, word, mask, states))
                  .isEqualTo(best(scheme, shape, word, mask, states)));
    }
  }

  @Test
  void a_flag_in_a_cell_of_its_own_is_best_as_well() {
    for (WordShape shape : FIVE) {
      WordProtection best =
          SchemeReference.scheme("optimal-lsb", shape, Map.of("flag", "extra-bit"));
      WordProtection printed = SchemeReference.scheme("lsb", shape, Map.of("flag", "extra-bit"));
      assertThat(printed.checkCells()).isEqualTo(1);
      WordShape wide = new WordShape(6, false);
      all(
          wide,
          (cells, mask, states) -> {
            int word = cells & shape.mask();
            int least = best(best, shape, word, mask, states);
            assertThat(error(best, shape, word, mask, states)).isEqualTo(least);
            assertThat(error(printed, shape, word, mask, states)).isGreaterThanOrEqualTo(least);
            if (Integer.bitCount(mask) <= 1) {
              assertThat(error(printed, shape, word, mask, states)).isZero();
            }
          });
    }
  }

  @Test
  void no_algorithm_beats_the_best_word_and_some_always_reach_it_for_one_defect() {
    Map<String, String> partners =
        Map.of("add-sub", "optimal-plain", "lsb", "optimal-lsb", "count-one", "optimal-count-one");
    for (WordShape shape : SIX) {
      partners.forEach(
          (id, partner) -> {
            WordProtection printed = scheme(id, shape);
            WordProtection best = scheme(partner, shape);
            all(
                shape,
                (word, mask, states) -> {
                  int reached = error(printed, shape, word, mask, states);
                  int least = error(best, shape, word, mask, states);
                  assertThat(reached).isGreaterThanOrEqualTo(least);
                  if (Integer.bitCount(mask) == 1 && !id.equals("count-one")) {
                    assertThat(reached).isEqualTo(least);
                  }
                });
          });
    }
  }

  /** How often the algorithms reach the best word where two cells are stuck. */
  @Test
  void shares_of_optimal_words_with_two_defects() {
    assertThat(share("add-sub", 4, 2)).isBetween(0.985, 0.995);
    assertThat(share("add-sub", 8, 2)).isBetween(0.967, 0.977);
    // 0.984 and 0.996 where the third exception of Algorithm 1 is left out.
    assertThat(share("lsb", 4, 2)).isEqualTo(1);
    assertThat(share("lsb", 8, 2)).isEqualTo(1);
    assertThat(share("count-one", 4, 1)).isBetween(0.917, 0.927);
    assertThat(share("count-one", 8, 1)).isBetween(0.954, 0.964);
    assertThat(share("count-one", 4, 2)).isBetween(0.891, 0.901);
    assertThat(share("count-one", 8, 2)).isBetween(0.965, 0.975);
  }

  private static double share(String id, int bits, int defects) {
    WordShape shape = new WordShape(bits, false);
    WordProtection scheme = scheme(id, shape);
    int[] counts = new int[2];
    all(
        shape,
        (word, mask, states) -> {
          if (Integer.bitCount(mask) == defects) {
            counts[0]++;
            int value = shape.integer(word);
            int least = scheme.optimalError(shape, value, mask, states, 0);
            counts[1] += error(scheme, shape, word, mask, states) == least ? 1 : 0;
          }
        });
    return counts[1] / (double) counts[0];
  }

  @Test
  void best_count_one_words_without_defects_keep_their_value_at_even_lengths() {
    for (int bits = 2; bits <= 16; bits++) {
      for (boolean signed : new boolean[] {true, false}) {
        WordShape shape = new WordShape(bits, signed);
        WordProtection scheme = scheme("optimal-count-one", shape);
        int moved = 0;
        for (int word = 0; word <= shape.mask(); word++) {
          int error = error(scheme, shape, word, 0, 0);
          assertThat(error).isLessThanOrEqualTo(bits % 2);
          moved += error;
        }
        assertThat(moved).isEqualTo(bits % 2 == 0 ? 0 : 1 << (bits - 1));
      }
    }
  }

  @Test
  void count_one_as_printed_moves_half_of_the_sound_words() {
    WordShape shape = new WordShape(8, false);
    WordProtection scheme = scheme("count-one", shape);
    int moved = 0;
    for (int word = 0; word < 256; word++) {
      moved += error(scheme, shape, word, 0, 0);
    }
    assertThat(moved).isEqualTo(128);
  }

  @Test
  void lsb_as_printed_rounds_down_and_the_other_roundings_keep_the_mean() {
    for (WordShape shape : SIX) {
      assertThat(meanShift("lsb", shape, Map.of())).isEqualTo(-0.5);
      // Only the largest word cannot go up, so half a unit of 64 is missing at most.
      assertThat(meanShift("lsb", shape, Map.of("rounding", "random"))).isBetween(-0.05, 0.05);
      assertThat(meanShift("lsb", shape, Map.of("rounding", "even"))).isBetween(-0.04, 0.0);
      assertThat(meanShift("optimal-lsb", shape, Map.of())).isBetween(-0.05, 0.05);
      assertThat(meanShift("optimal-lsb", shape, Map.of("ties", "up"))).isBetween(0.46, 0.5);
    }
  }

  private static double meanShift(String id, WordShape shape, Map<String, ?> params) {
    WordProtection scheme = SchemeReference.scheme(id, shape, params);
    int words = 64 * 200;
    long sum = 0;
    for (int address = 0; address < words; address++) {
      int word = address & 63;
      sum += shape.integer(scheme.throughStuckCells(word, 0, 0, address)) - shape.integer(word);
    }
    return sum / (double) words;
  }
}
