package org.voltscape.engine.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;

class FixedPointTest {
  @Test
  void every_code_of_every_format_up_to_ten_bits_comes_back() {
    for (int bits = 2; bits <= 10; bits++) {
      for (int m = 1; m <= bits; m++) {
        FixedPoint format = new FixedPoint(m, bits - m);
        assertThat(format.id()).isEqualTo("Q" + m + "." + (bits - m));
        assertThat(format.bits()).isEqualTo(bits);
        for (int code = 0; code < 1 << bits; code++) {
          int integer = code < 1 << (bits - 1) ? code : code - (1 << bits);
          assertThat(format.integer(code)).isEqualTo(integer);
          assertThat(format.code(integer)).isEqualTo(code);
          assertThat(format.shape().integer(code)).isEqualTo(integer);
          assertThat(format.shape().code(integer)).isEqualTo(code);
          double value = integer / Math.pow(2, bits - m);
          assertThat(format.decode(code)).isEqualTo(value);
          assertThat(format.encode(value)).isEqualTo(code);
        }
        assertThat(format.min()).isEqualTo(-Math.pow(2, m - 1));
        assertThat(format.max()).isEqualTo(Math.pow(2, m - 1) - Math.pow(2, m - bits));
      }
    }
  }

  @Test
  void values_between_codes_round_to_the_nearest_and_halves_up() {
    for (int bits = 2; bits <= 10; bits++) {
      for (int m = 1; m <= bits; m++) {
        FixedPoint format = new FixedPoint(m, bits - m);
        double unit = format.scale();
        for (int quarter = -(6 << bits); quarter <= 6 << bits; quarter++) {
          double value = quarter * unit / 4;
          long nearest =
              new BigDecimal(quarter)
                  .divide(new BigDecimal(4))
                  .add(new BigDecimal("0.5"))
                  .setScale(0, RoundingMode.FLOOR)
                  .longValueExact();
          long top = 1L << (bits - 1);
          long saturated = Math.max(-top, Math.min(top - 1, nearest));
          assertThat((long) format.integer(format.encode(value))).isEqualTo(saturated);
        }
      }
    }
  }

  @Test
  void extreme_values_saturate() {
    for (int m = 1; m <= 16; m++) {
      FixedPoint format = new FixedPoint(m, 16 - m);
      assertThat(format.encode(Double.POSITIVE_INFINITY)).isEqualTo(0x7fff);
      assertThat(format.encode(1e300)).isEqualTo(0x7fff);
      assertThat(format.encode(Double.NEGATIVE_INFINITY)).isEqualTo(0x8000);
      assertThat(format.encode(-1e300)).isEqualTo(0x8000);
      assertThat(format.encode(Double.MIN_VALUE)).isZero();
      assertThat(format.encode(-0.0)).isZero();
    }
  }

  @Test
  void known_values() {
    FixedPoint q26 = new FixedPoint(2, 6);
    assertThat(q26.encode(1)).isEqualTo(64);
    assertThat(q26.encode(-1)).isEqualTo(192);
    assertThat(q26.encode(76 / 64.0)).isEqualTo(76);
    assertThat(q26.encode(2)).isEqualTo(127);
    assertThat(q26.encode(-2)).isEqualTo(128);
    assertThat(q26.encode(0.5 / 64)).isEqualTo(1);
    assertThat(q26.encode(-0.5 / 64)).isZero();
    assertThat(q26.encode(-0.51 / 64)).isEqualTo(255);
  }

  @Test
  void names_are_read_back() {
    for (int bits = 2; bits <= 16; bits++) {
      for (int m = 1; m <= bits; m++) {
        FixedPoint format = new FixedPoint(m, bits - m);
        assertThat(WordFormats.parse(format.id(), "test", "")).isEqualTo(format);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "Q", "Q2", "Q2.", "Q.6", "Q2.6 ", "q2.6", "Q-1.9", "Q0.8", "Q1.0", "Q9.8", "Q100.1",
        "Q2,6", "Q2.6.1", "٢", "Q٢.٦", "sym8", "u8", "float"
      })
  void other_names_are_refused(String name) {
    assertThatThrownBy(() -> WordFormats.parse(name, "study.json", "field format.weights"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "study.json, field format.weights: found \"" + name + "\", expected");
  }

  @Test
  void impossible_formats_are_refused() {
    for (int[] mn : new int[][] {{0, 8}, {1, 0}, {9, 8}, {2, -1}, {-1, 9}}) {
      assertThatThrownBy(() -> new FixedPoint(mn[0], mn[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
