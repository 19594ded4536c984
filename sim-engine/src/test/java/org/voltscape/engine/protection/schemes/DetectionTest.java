package org.voltscape.engine.protection.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/** Parity, bounds, robust cells, and what zero is in offset words. */
class DetectionTest {
  private static final WordShape BYTE = new WordShape(8, true);
  private static final WordShape OFFSET = new WordShape(8, false, 0x7F);

  @Test
  void parity_sees_odd_numbers_of_faults_and_even_ones_pass() {
    WordProtection parity = SchemeReference.scheme("parity-zero", OFFSET, Map.of());
    assertThat(parity.checkCells()).isEqualTo(1);
    for (int word = 0; word < 256; word++) {
      assertThat(Integer.bitCount(parity.encode(word, 0, 0)) % 2).isZero();
      for (int flips = 0; flips < 512; flips++) {
        boolean odd = Integer.bitCount(flips) % 2 == 1;
        int used = parity.throughFlips(word, flips);
        assertThat(used).isEqualTo(odd ? 0x7F : word ^ (flips & 0xFF));
      }
    }
  }

  @Test
  void parity_costs_what_minerva_prints_for_bytes() {
    var cost = new ParityZero().cost(BYTE, SchemeReference.values("parity-zero", Map.of()));
    assertThat(cost.extraBitsPerWord()).isEqualTo(1);
    assertThat(cost.totalSramPower(8)).isCloseTo(1.09, Offset.offset(1e-12));
    assertThat(cost.sramAreaFactor()).isCloseTo(1.11, Offset.offset(1e-12));
  }

  @Test
  void bounds_are_those_of_the_tensor_or_given() {
    WordShape tensor = BYTE.withRange(-20, 30);
    WordProtection zero = SchemeReference.scheme("bounding-zero", tensor, Map.of());
    WordProtection saturate = SchemeReference.scheme("bounding-saturate", tensor, Map.of());
    WordProtection wide =
        SchemeReference.scheme("bounding-saturate", tensor, Map.of("margin", 1.5));
    WordProtection given =
        SchemeReference.scheme(
            "bounding-saturate", tensor, Map.of("bounds", "given", "lowest", -5L, "highest", 5L));
    for (int code = 0; code < 256; code++) {
      int value = BYTE.integer(code);
      boolean inside = value >= -20 && value <= 30;
      assertThat(BYTE.integer(zero.decode(code, 0))).isEqualTo(inside ? value : 0);
      assertThat(BYTE.integer(saturate.decode(code, 0)))
          .isEqualTo(Math.max(-20, Math.min(30, value)));
      assertThat(BYTE.integer(wide.decode(code, 0))).isEqualTo(Math.max(-30, Math.min(45, value)));
      assertThat(BYTE.integer(given.decode(code, 0))).isEqualTo(Math.max(-5, Math.min(5, value)));
    }
  }

  @Test
  void bounds_of_offset_words_are_values_not_codes() {
    WordShape tensor = OFFSET.withRange(-10, 100);
    WordProtection zero = SchemeReference.scheme("bounding-zero", tensor, Map.of());
    assertThat(zero.decode(0x7F - 11, 0)).isEqualTo(0x7F);
    assertThat(zero.decode(0x7F - 10, 0)).isEqualTo(0x7F - 10);
    assertThat(zero.decode(0x7F + 101, 0)).isEqualTo(0x7F);
  }

  @Test
  void the_highest_bits_of_a_hybrid_memory_never_fail() {
    WordProtection hybrid = SchemeReference.scheme("hybrid-8t6t", BYTE, Map.of("robust", 3L));
    assertThat(hybrid.robustCells()).isEqualTo(0b1110_0000);
    assertThat(hybrid.throughStuckCells(0x55, 0xFF, 0xAA)).isEqualTo(0b0100_1010);
    assertThat(hybrid.throughFlips(0, 0xFF)).isEqualTo(0b0001_1111);
    WordProtection all =
        SchemeReference.scheme("hybrid-8t6t", new WordShape(4, true), Map.of("robust", 16L));
    assertThat(all.robustCells()).isEqualTo(0b1111);
    var cost =
        new Hybrid8T6T()
            .cost(
                BYTE, SchemeReference.values("hybrid-8t6t", Map.of("robust", 2L, "cellPower", 2)));
    assertThat(cost.totalSramPower(8)).isEqualTo(1.25);
  }

  @Test
  void masked_offset_words_go_to_the_code_of_zero() {
    WordProtection word = SchemeReference.scheme("word-masking", OFFSET, Map.of());
    assertThat(word.decode(0xFF, 1)).isEqualTo(0x7F);
    WordProtection bit = SchemeReference.scheme("bit-masking", OFFSET, Map.of());
    for (int wanted = 0; wanted < 256; wanted++) {
      for (int flips = 0; flips < 256; flips++) {
        int used = bit.throughFlips(wanted, flips);
        assertThat(used).isBetween(Math.min(wanted, 0x7F), Math.max(wanted, 0x7F));
      }
    }
    // 0x90 with its bit 4 read wrongly: 0x80 is closer to 0x7F than 0x90 is.
    assertThat(bit.throughFlips(0x90, 0x10)).isEqualTo(0x80);
    assertThat(bit.throughFlips(0x20, 0x41)).isEqualTo(0x61);
  }
}
