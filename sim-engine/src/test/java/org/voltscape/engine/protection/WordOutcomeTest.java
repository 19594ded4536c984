package org.voltscape.engine.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.word.WordShape;

class WordOutcomeTest {
  private static final WordShape BYTE = new WordShape(8, true);

  private static WordProtection scheme(String id, WordShape shape) {
    ProtectionScheme scheme = ProtectionSchemes.byId(id, "test", "");
    return scheme.create(shape, ParamValues.defaults(scheme.parameters()));
  }

  @Test
  void unprotected_word_loses_its_stuck_bits() {
    WordOutcome outcome = WordOutcome.of(scheme("none", BYTE), BYTE, 76, 0b0100_1000, 0b1000, 0);
    // 63 is the nearest word with bit 6 at 0 and bit 3 at 1.
    assertThat(outcome).isEqualTo(new WordOutcome(76, 12, 12, 64, 13));
  }

  @Test
  void flips_known_in_advance_could_have_been_written_around() {
    WordOutcome outcome = WordOutcome.of(scheme("none", BYTE), BYTE, -5, 0, 0, 0b10_1000);
    assertThat(outcome).isEqualTo(new WordOutcome(251, 211, 211, 40, 0));
  }

  @Test
  void flips_invert_what_a_stuck_cell_returns() {
    WordOutcome outcome = WordOutcome.of(scheme("none", BYTE), BYTE, 0, 1, 1, 1);
    assertThat(outcome.raw()).isZero();
  }

  @Test
  void optimum_is_the_least_error_of_all_words_that_can_be_stored() {
    for (boolean signed : new boolean[] {true, false}) {
      WordShape shape = new WordShape(5, signed);
      for (ProtectionScheme scheme : ProtectionSchemes.all()) {
        WordProtection protection = scheme(scheme.id(), shape);
        for (int value = shape.minInteger(); value <= shape.maxInteger(); value += 3) {
          for (int mask = 0; mask <= shape.mask(); mask += 5) {
            int stuck = 0b10110 & mask;
            int flips = mask >> 3;
            int best = Integer.MAX_VALUE;
            int faulty = mask & ~protection.robustCells();
            int states = stuck & faulty;
            int inverted = flips & ~protection.robustCells();
            if (protection.lineRepair() != null) {
              continue;
            }
            for (int code = 0; code < 1 << (5 + protection.checkCells()); code++) {
              int raw = ((code & ~faulty) | states) ^ inverted;
              int used = shape.integer(protection.decode(raw, raw ^ code));
              best = Math.min(best, Math.abs(used - value));
            }
            WordOutcome outcome = WordOutcome.of(protection, shape, value, mask, stuck, flips);
            assertThat(outcome.optimalError()).isEqualTo(best).isLessThanOrEqualTo(outcome.error());
          }
        }
      }
    }
  }
}
