package org.voltscape.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.CounterHash;

/** EDEN's error models by section 4.1 of the paper. */
class FaultKindTest {
  private static final int WORDS = 60_000;
  private static final int BITS = 8;

  /** Flips of ones and of zeros per cell that held one. */
  private static double[] rates(FaultKind kind, FaultSource source, double p) {
    FaultList list = new FaultList();
    kind.draw(source, 3, WORDS, BITS, p, list);
    long[] flipped = new long[2];
    long[] held = new long[2];
    int at = 0;
    for (int word = 0; word < WORDS; word++) {
      int stored = (int) CounterHash.hash(99, word) & 0xFF;
      int raw = stored;
      if (at < list.size() && list.word(at) == word) {
        raw = kind.raw(stored, list.mask(at), list.value(at)) & 0xFF;
        at++;
      }
      flipped[1] += Integer.bitCount(stored & ~raw);
      flipped[0] += Integer.bitCount(raw & ~stored);
      held[1] += Integer.bitCount(stored);
      held[0] += BITS - Integer.bitCount(stored);
    }
    assertThat(at).isEqualTo(list.size());
    return new double[] {(double) flipped[0] / held[0], (double) flipped[1] / held[1]};
  }

  private static void close(double rate, double expected) {
    double half = WORDS * BITS / 2.0;
    // Words that flip as a whole: eight cells of one draw.
    double spread = Math.sqrt(8 * expected * (1 - expected) / half);
    assertThat(rate).isCloseTo(expected, within(4 * spread));
  }

  @Test
  void models_flip_ones_and_zeros_at_their_rates() {
    for (double p : new double[] {1e-3, 0.02, 0.3}) {
      FaultSource source = new Die(5, 0.5);
      double[] zero = rates(FaultKind.FLIPS, source, p);
      close(zero[0], p);
      close(zero[1], p);
      double[] one = rates(FaultKind.EDEN_1, source, p);
      close(one[0], p * 2 / 3);
      close(one[1], p * 4 / 3);
      double[] words = rates(FaultKind.EDEN_2, source, p);
      close(words[0], p);
      close(words[1], p);
      double[] three = rates(FaultKind.EDEN_3, source, p);
      close(three[0], p * 4 / 3);
      close(three[1], p * 2 / 3);
    }
  }

  @Test
  void a_cell_flips_in_the_disfavoured_state_only_where_it_does_in_the_favoured() {
    FaultList list = new FaultList();
    FaultKind.EDEN_1.draw(new Die(6, 0.5), 0, 1000, BITS, 0.3, list);
    for (int i = 0; i < list.size(); i++) {
      int mask = list.mask(i);
      int value = list.value(i);
      assertThat(value & ~mask).isZero();
      assertThat(FaultKind.EDEN_1.raw(0xFF, mask, value)).isEqualTo(0xFF & ~mask);
      assertThat(FaultKind.EDEN_1.raw(0, mask, value)).isEqualTo(value);
      assertThat(FaultKind.EDEN_3.raw(0, mask, value)).isEqualTo(mask);
      assertThat(FaultKind.EDEN_3.raw(0xFF, mask, value)).isEqualTo(0xFF & ~value);
    }
  }

  @Test
  void model_2_inverts_whole_words_with_their_check_cells() {
    FaultList list = new FaultList();
    FaultKind.EDEN_2.draw(new Die(7, 0.5), 0, 1000, BITS, 0.1, list);
    assertThat(list.size()).isBetween(60, 140);
    for (int i = 0; i < list.size(); i++) {
      assertThat(FaultKind.EDEN_2.raw(0x1A5, list.mask(i), list.value(i))).isEqualTo(~0x1A5);
    }
    assertThat(FaultKind.EDEN_2.wholeWords()).isTrue();
  }

  @Test
  void correlated_flips_keep_the_rate_over_many_draws() {
    double[] sums = new double[2];
    int draws = 60;
    for (int seed = 0; seed < draws; seed++) {
      FaultSource source = CorrelatedDie.of(new Die(seed, 0.5), 0.2, 0.1);
      double[] one = rates(FaultKind.EDEN_1, source, 0.05);
      sums[0] += one[0];
      sums[1] += one[1];
    }
    assertThat(sums[0] / draws).isCloseTo(0.05 * 2 / 3, within(0.003));
    assertThat(sums[1] / draws).isCloseTo(0.05 * 4 / 3, within(0.006));
  }

  @Test
  void names_come_back_and_others_are_refused_with_the_known_ones() {
    for (FaultKind kind : FaultKind.values()) {
      assertThat(FaultKind.parse(kind.id(), "test", "")).isSameAs(kind);
      assertThat(kind.help()).isNotBlank();
      assertThat(kind.transientFaults()).isEqualTo(kind != FaultKind.STUCK_AT);
      assertThat(kind.wholeWords()).isEqualTo(kind == FaultKind.EDEN_2);
    }
    assertThatThrownBy(() -> FaultKind.parse("eden-9", "study.json", "field memory.faults"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "study.json, field memory.faults: found \"eden-9\", expected stuck-at or flips or"
                + " eden-1 or eden-2 or eden-3");
  }

  @Test
  void stuck_cells_read_their_state_whatever_was_stored() {
    assertThat(FaultKind.STUCK_AT.raw(0b1100, 0b1010, 0b0010)).isEqualTo(0b0110);
    assertThat(FaultKind.FLIPS.raw(0b1100, 0b1010, 0)).isEqualTo(0b0110);
  }
}
