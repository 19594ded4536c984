package org.voltscape.engine.protection.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.protection.LineRepair;
import org.voltscape.engine.protection.WordOutcome;
import org.voltscape.engine.word.WordShape;

class ErrorCorrectingPointersTest {
  private static final WordShape BYTE = new WordShape(8, true);

  private final int[] words = {0b0000_0000, 0b0100_0000, 0b0000_0001};
  private final int[] masks = {0b1000_0001, 0b0100_0000, 0b0000_1001};
  private final int[] states = {0b1000_0001, 0b0100_0000, 0b0000_0000};

  private static LineRepair repair(Map<String, ?> params) {
    return SchemeReference.scheme("ecp", BYTE, params).lineRepair();
  }

  @Test
  void six_pointers_of_a_512_bit_line_take_61_cells() {
    LineRepair repair = repair(Map.of());
    assertThat(repair.lineWords()).isEqualTo(64);
    assertThat(repair.spareCells()).isEqualTo(61);
    var cost = new ErrorCorrectingPointers().cost(BYTE, SchemeReference.values("ecp", Map.of()));
    assertThat(cost.extraBitsPerWord()).isEqualTo(61.0 / 64);
  }

  @Test
  void wrong_cells_are_replaced_highest_first() {
    repair(Map.of("pointers", 2L)).repair(words, masks, states, 3, 0, 0);
    // Bit 7 of the first word, then bit 0 of the first: the others hold what they should or wait.
    assertThat(masks).containsExactly(0, 0b0100_0000, 0b0000_1001);
  }

  @Test
  void all_failing_cells_are_replaced_where_the_content_is_not_asked() {
    repair(Map.of("pointers", 2L, "cells", "failing")).repair(words, masks, states, 3, 0, 0);
    assertThat(masks).containsExactly(0b0000_0001, 0, 0b0000_1001);
  }

  @Test
  void entries_with_failing_cells_of_their_own_are_lost() {
    LineRepair repair = repair(Map.of("pointers", 2L));
    // The pointer of the first entry and the replacement cell of the second.
    repair.repair(words, masks, states, 3, 1L << 3 | 1L << 10, 0);
    assertThat(masks).containsExactly(0b1000_0001, 0b0100_0000, 0b0000_1001);
    repair.repair(words, masks, states, 3, 1L << 3, 0);
    assertThat(masks).containsExactly(0b0000_0001, 0b0100_0000, 0b0000_1001);
  }

  @Test
  void without_the_last_bit_one_entry_stays_unused() {
    LineRepair repair = repair(Map.of("pointers", 2L));
    repair.repair(words, masks, states, 3, 1L << 20, 0);
    assertThat(masks).containsExactly(0b0000_0001, 0b0100_0000, 0b0000_1001);
    repair.repair(words, masks, states, 3, 1L << 20, 1L << 20);
    assertThat(masks).containsExactly(0, 0b0100_0000, 0b0000_1000);
  }

  @Test
  void a_word_alone_has_all_entries_and_flips_pass() {
    var ecp = SchemeReference.scheme("ecp", BYTE, Map.of());
    assertThat(WordOutcome.of(ecp, BYTE, 76, 0b0100_1000, 0b1000, 0).error()).isZero();
    assertThat(WordOutcome.of(ecp, BYTE, 76, 0b0100_1000, 0b1000, 1).error()).isEqualTo(1);
    assertThat(WordOutcome.of(ecp, BYTE, 0, 0xFF, 0xFF, 0).read()).isEqualTo(0b11);
  }
}
