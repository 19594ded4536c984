package org.voltscape.engine.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.param.BadInputException;

/** The ends of every format and shape, by looking at all words, and the names that are near. */
class WordRangeTest {
  private static final float[][] TENSORS = {{-0.7f, 0.4f}, {0.1f, 2}, {-3, -0.5f}, {0, 0}};

  @Test
  void the_range_of_a_tensors_words_is_that_of_the_words_it_encodes_to() {
    for (int bits = 2; bits <= 16; bits++) {
      for (TensorFormat family : new TensorFormat[] {new Symmetric(bits), new MinMax(bits)}) {
        for (float[] tensor : TENSORS) {
          WordFormat format = family.of(tensor);
          for (double beyond : new double[] {1e6, 1e30, Double.POSITIVE_INFINITY}) {
            assertThat(format.decode(format.encode(beyond))).isEqualTo(format.max());
            assertThat(format.decode(format.encode(-beyond))).isEqualTo(format.min());
          }
          double step = format.scale();
          assertThat(format.max()).isGreaterThanOrEqualTo(format.min() + ((1 << bits) - 2) * step);
          assertThat(format.signed()).isEqualTo(family.signed()).isEqualTo(format.shape().signed());
        }
      }
    }
  }

  @Test
  void families_tell_their_range_and_sign() {
    assertThat(new Symmetric(8).signed()).isTrue();
    assertThat(new MinMax(8).signed()).isFalse();
    assertThat(new FixedPoint(2, 6).signed()).isTrue();
    assertThat(new Symmetric(8).describe())
        .isEqualTo(
            "8 bits, -127 to 127 steps; the step of each tensor is its largest magnitude / 127.");
    assertThat(new MinMax(4).describe())
        .isEqualTo(
            "4 bits, codes 0 to 15; the step of each tensor is its range / 15, the code of 0 is a"
                + " whole one.");
    assertThat(new FixedPoint(2, 6).describe())
        .isEqualTo("8 bits, -2 to 1.98438 in steps of 0.015625.");
    assertThat(new MinMax(8).shape().zero()).isEqualTo(0x7F);
    assertThat(new Symmetric(8).shape().zero()).isZero();
    assertThat(WordFormats.families())
        .extracting(WordFormats.Family::id)
        .containsExactly("Qm.n", "symN", "uN", "float");
  }

  @Test
  void a_shape_spans_exactly_the_integers_of_its_codes() {
    for (int bits = 2; bits <= 10; bits++) {
      for (int zero = 0; zero < 1 << bits; zero++) {
        shape(new WordShape(bits, false, zero));
      }
      shape(new WordShape(bits, true));
    }
  }

  private static void shape(WordShape shape) {
    int[] integers = IntStream.rangeClosed(0, shape.mask()).map(shape::integer).toArray();
    int lowest = IntStream.of(integers).min().orElseThrow();
    int highest = IntStream.of(integers).max().orElseThrow();
    assertThat(integers).hasSize(1 << shape.bits()).doesNotHaveDuplicates();
    assertThat(shape.lowest()).isEqualTo(lowest).isEqualTo(shape.minInteger());
    assertThat(shape.highest()).isEqualTo(highest).isEqualTo(shape.maxInteger());
    for (int code = 0; code <= shape.mask(); code++) {
      assertThat(shape.order(code)).isEqualTo(integers[code] - lowest);
      assertThat(shape.order(shape.order(code))).isEqualTo(code);
      assertThat(shape.code(integers[code])).isEqualTo(code);
    }
  }

  @Test
  void shapes_that_cannot_be_are_refused_and_those_at_the_limit_are_not() {
    assertThat(new WordShape(2, true).mask()).isEqualTo(3);
    assertThat(new WordShape(16, true).mask()).isEqualTo(0xFFFF);
    assertThat(new WordShape(4, false, 15).highest()).isZero();
    assertThat(new WordShape(4, true).withRange(3, 3).lowest()).isEqualTo(3);
    refused(() -> new WordShape(1, true));
    refused(() -> new WordShape(17, true));
    refused(() -> new WordShape(4, false, 16));
    refused(() -> new WordShape(4, false, -1));
    refused(() -> new WordShape(4, true, 1));
    refused(() -> new WordShape(4, true).withRange(4, 3));
    refused(() -> new Symmetric(1));
    refused(() -> new Symmetric(17));
    refused(() -> new MinMax(1));
    refused(() -> new MinMax(17));
    refused(() -> new FixedPoint(0, 8));
    refused(() -> new FixedPoint(2, -1));
    refused(() -> new FixedPoint(9, 8));
  }

  private static void refused(Runnable make) {
    assertThatThrownBy(make::run).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "q2.6, Q2.6",
    "q1.15, Q1.15",
    "q16.0, Q16.0",
    "q1.1, Q1.1",
    "SYM8, sym8",
    "Sym16, sym16",
    "smy2, sym2",
    "U16, u16",
    "syn12, sym12"
  })
  void the_name_that_was_probably_meant_is_told(String written, String meant) {
    assertThatThrownBy(() -> WordFormats.weights(written, "study.json", "format"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("(did you mean \"" + meant + "\"?)");
  }

  @ParameterizedTest
  @CsvSource({"Q18.0", "Q1.17", "sym18", "Q0.9", "hello"})
  void names_of_no_format_are_never_suggested(String written) {
    assertThatThrownBy(() -> WordFormats.weights(written, "study.json", "format"))
        .isInstanceOf(BadInputException.class)
        .satisfies(
            e -> {
              String message = e.getMessage();
              int at = message.indexOf("did you mean \"");
              if (at >= 0) {
                String name = message.substring(at + 14, message.lastIndexOf('"'));
                assertThat(WordFormats.weights(name, "", "").id()).isEqualTo(name);
              }
            });
  }

  @Test
  void activations_are_fixed_point_and_what_looks_like_float_is_told_so() {
    assertThat(WordFormats.activations("Q2.4", "study.json", "format"))
        .isEqualTo(new FixedPoint(2, 4));
    assertThatThrownBy(() -> WordFormats.activations("flaot", "study.json", "format"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("did you mean \"float\"?");
    // The families of weights are no formats of activations.
    assertThatThrownBy(() -> WordFormats.activations("sym8", "study.json", "format"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("two's complement format Qm.n")
        .hasMessageNotContaining("float");
    assertThatThrownBy(() -> WordFormats.activations("q3.4", "study.json", "format"))
        .hasMessageContaining("(did you mean \"Q3.4\"?)");
  }
}
