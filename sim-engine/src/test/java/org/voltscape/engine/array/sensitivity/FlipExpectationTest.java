package org.voltscape.engine.array.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.word.WordShape;

/** The closed form of the expectation under flips against the sum over all words. */
class FlipExpectationTest {
  private static final double[] PROBABILITIES = {0, 1e-6, 1e-3, 1e-2, 0.05, 0.3, 0.5, 0.9, 1};

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6, 8})
  void closed_form_equals_the_enumeration_for_every_word(int bits) {
    int top = (1 << bits) - 1;
    WordShape[] shapes = {
      new WordShape(bits, true),
      new WordShape(bits, false),
      new WordShape(bits, false, top / 2),
      new WordShape(bits, false, top)
    };
    for (WordShape shape : shapes) {
      for (double p : PROBABILITIES) {
        for (int code = 0; code <= top; code++) {
          assertThat(FlipExpectation.noise(shape, code, p))
              .as("%s, code %d, p %s", shape, code, p)
              .isCloseTo(FlipExpectation.enumerate(shape, code, p), within(1e-13 * (1 << bits)));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q2.6", "Q1.7", "sym8", "u8", "sym4", "u4", "Q1.15"})
  void formats_of_words_are_covered(String id) {
    WordShape shape =
        WordFormats.weights(id, "test", "format").of(new float[] {-0.3f, 0, 0.9f}).shape();
    int step = Math.max(1, shape.mask() / 40);
    for (int code = 0; code <= shape.mask(); code += step) {
      assertThat(FlipExpectation.noise(shape, code, 0.02))
          .isCloseTo(
              FlipExpectation.enumerate(shape, code, 0.02), within(1e-12 * (shape.mask() + 1)));
    }
  }

  /** 010 of three bits, worked by hand: the bits read 1 with p, 1 - p, p. */
  @Test
  void a_worked_word() {
    double p = 0.1;
    double expectation = -4 * p + 2 * (1 - p) + p;
    assertThat(FlipExpectation.noise(new WordShape(3, true), 0b010, p))
        .isCloseTo(2 - expectation, within(1e-15));
    assertThat(FlipExpectation.noise(new WordShape(3, true), 0b010, p))
        .isCloseTo(0.5, within(1e-15));
  }

  @Test
  void deviation_is_that_of_all_words_read() {
    WordShape shape = new WordShape(6, true);
    for (double p : PROBABILITIES) {
      for (int code : new int[] {0, 5, 31, 32, 63}) {
        double mean = 0;
        double square = 0;
        for (int read = 0; read < 64; read++) {
          int flips = Integer.bitCount(read ^ code);
          double share = Math.pow(p, flips) * Math.pow(1 - p, 6 - flips);
          mean += share * shape.integer(read);
          square += share * shape.integer(read) * shape.integer(read);
        }
        assertThat(FlipExpectation.deviation(6, p))
            .isCloseTo(Math.sqrt(Math.max(0, square - mean * mean)), within(2e-6));
      }
    }
  }
}
