package org.voltscape.engine.protection.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.word.WordShape;

class WordMaskingTest {
  @Test
  void a_word_read_otherwise_than_stored_is_zero() {
    for (boolean signed : new boolean[] {true, false}) {
      SchemeReference.compare(
          "word-masking", signed, Map.of(), (word, raw) -> raw.equals(word) ? word : "000000");
    }
  }

  @Test
  void razor_costs_power_but_no_cells() {
    var cost = new WordMasking().cost(new WordShape(8, true), null);
    assertThat(cost.sramPowerFactor()).isEqualTo(1.128);
    assertThat(cost.extraBitsPerWord()).isZero();
    assertThat(cost.source()).contains("MIN-109");
  }
}
