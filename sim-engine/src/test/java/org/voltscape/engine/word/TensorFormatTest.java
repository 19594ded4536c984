package org.voltscape.engine.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.CounterHash;

class TensorFormatTest {
  private static float[] tensor(int count, double low, double high) {
    float[] all = new float[count];
    for (int i = 0; i < count; i++) {
      all[i] = (float) (low + (high - low) * CounterHash.unit(CounterHash.hash(5, i)));
    }
    all[0] = (float) low;
    all[1] = (float) high;
    return all;
  }

  @Test
  void symmetric_words_use_every_code_but_the_most_negative() {
    for (int bits = 2; bits <= 16; bits++) {
      TensorFormat family = new Symmetric(bits);
      WordFormat format = family.of(new float[] {0.25f, -1.5f, 0.7f});
      int top = (1 << (bits - 1)) - 1;
      assertThat(format.scale()).isEqualTo(1.5 / top);
      assertThat(format.integer(format.encode(-1.5))).isEqualTo(-top);
      assertThat(format.integer(format.encode(1.5))).isEqualTo(top);
      assertThat(format.integer(format.encode(-99))).isEqualTo(-top);
      assertThat(format.integer(format.encode(99))).isEqualTo(top);
      assertThat(format.encode(0)).isZero();
      assertThat(format.shape().signed()).isTrue();
      assertThat(format.shape().integer(1 << (bits - 1))).isEqualTo(-top - 1);
    }
  }

  @Test
  void min_max_words_run_from_the_smallest_to_the_largest_value_with_a_whole_code_for_zero() {
    for (int bits = 2; bits <= 16; bits++) {
      for (double[] range : new double[][] {{-1, 1}, {-0.3, 0.9}, {-2, 0}, {0, 3}, {0.5, 2}}) {
        float[] values = tensor(50, range[0], range[1]);
        WordFormat format = new MinMax(bits).of(values);
        WordShape shape = format.shape();
        assertThat(shape.signed()).isFalse();
        assertThat(format.decode(shape.zero())).isZero();
        assertThat(format.encode(0)).isEqualTo(shape.zero());
        for (float value : values) {
          int code = format.encode(value);
          assertThat(shape.integer(code)).isEqualTo(format.integer(code));
          assertThat(shape.code(format.integer(code))).isEqualTo(code);
          // The rounding of the zero code can cut half a step off either end.
          assertThat(format.decode(code)).isBetween(value - format.scale(), value + format.scale());
        }
      }
    }
  }

  @Test
  void zero_of_a_balanced_tensor_is_the_code_below_the_middle() {
    assertThat(new MinMax(4).of(new float[] {-1, 1}).shape().zero()).isEqualTo(7);
    assertThat(new MinMax(8).of(new float[] {-1, 1}).shape().zero()).isEqualTo(0x7F);
    assertThat(new MinMax(16).of(new float[] {-1, 1}).shape().zero()).isEqualTo(0x7FFF);
  }

  @Test
  void values_round_to_the_nearest_word() {
    float[] values = tensor(2000, -0.4, 0.6);
    for (TensorFormat family :
        new TensorFormat[] {new Symmetric(5), new MinMax(5), new FixedPoint(1, 4)}) {
      WordFormat format = family.of(values);
      for (float value : values) {
        double used = format.decode(format.encode(value));
        for (int code = 0; code < 32; code++) {
          if (format.decode(code) >= format.min() && format.decode(code) <= format.max()) {
            assertThat(Math.abs(used - value))
                .isLessThanOrEqualTo(Math.abs(format.decode(code) - value) + 1e-12);
          }
        }
      }
    }
  }

  @Test
  void values_halfway_between_two_words_become_the_higher_one() {
    for (int bits = 2; bits <= 12; bits++) {
      int top = (1 << (bits - 1)) - 1;
      // A step of a quarter each, so that halves are exact.
      WordFormat symmetric = new Symmetric(bits).of(new float[] {top / 4f, 0});
      WordFormat offset = new MinMax(bits).of(new float[] {-top / 4f, (top + 1) / 4f});
      assertThat(symmetric.scale()).isEqualTo(0.25);
      assertThat(offset.scale()).isEqualTo(0.25);
      for (int units = -top; units < top; units++) {
        double half = (units + 0.5) / 4;
        assertThat(symmetric.integer(symmetric.encode(half))).isEqualTo(units + 1);
        assertThat(offset.integer(offset.encode(half))).isEqualTo(units + 1);
      }
    }
  }

  @Test
  void tensors_of_zeros_have_a_format() {
    for (String id : new String[] {"sym8", "u8", "Q2.6"}) {
      WordFormat format = WordFormats.weights(id, "test", "").of(new float[3]);
      assertThat(format.decode(format.encode(0))).isZero();
      assertThat(format.scale()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q2.6", "sym8", "u4", "u16", "sym2"})
  void names_come_back(String id) {
    TensorFormat format = WordFormats.weights(id, "test", "");
    assertThat(format.id()).isEqualTo(id);
    assertThat(format.describe()).endsWith(".");
    assertThat(format.shape().bits()).isEqualTo(format.bits());
    assertThat(format.of(new float[] {-1, 1}).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u1", "sym17", "u", "sym", "Q0.8", "float", "U8", "u08x"})
  void other_names_are_refused(String id) {
    assertThatThrownBy(() -> WordFormats.weights(id, "study.json", "field format.weights"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "study.json, field format.weights: found \"" + id + "\", expected a ");
  }
}
