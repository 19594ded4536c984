package org.voltscape.engine.protection.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.word.WordShape;

class NoProtectionTest {
  @Test
  void worked_example() {
    var none = SchemeReference.scheme("none", new WordShape(8, true), Map.of());
    assertThat(none.throughStuckCells(76, 0b0100_1000, 0b0000_1000)).isEqualTo(12);
    assertThat(none.throughFlips(76, 0b0100_0001)).isEqualTo(13);
  }

  @Test
  void every_word_is_used_as_it_is_read() {
    for (boolean signed : new boolean[] {true, false}) {
      SchemeReference.compare("none", signed, Map.of(), (word, raw) -> raw);
    }
  }

  @Test
  void it_is_free() {
    assertThat(new NoProtection().cost(new WordShape(8, true), null))
        .isEqualTo(ProtectionCost.FREE);
  }
}
