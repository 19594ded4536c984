package org.voltscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.word.FixedPoint;

class LayerArithmeticTest {
  private static Dense layer(int inputs) {
    return new Dense(inputs, 3, Activation.RELU);
  }

  @Test
  void digits_put_together_are_the_weight_and_their_sums_stay_exact() {
    for (int bits = 2; bits <= 16; bits++) {
      for (int activationBits = 2; activationBits <= 16; activationBits++) {
        for (int inputs : new int[] {1, 10, 100, 784, 5000}) {
          FixedPoint weights = new FixedPoint(1, bits - 1);
          FixedPoint activations = new FixedPoint(1, activationBits - 1);
          if (!LayerArithmetic.exists(layer(inputs), weights, activations)) {
            continue;
          }
          LayerArithmetic a = LayerArithmetic.of(layer(inputs), weights, activations);
          double largestDigit = 0;
          int step = Math.max(1, (1 << bits) / 512 - 1);
          for (int w = -(1 << (bits - 1)); w < 1 << (bits - 1); w += step) {
            double sum = 0;
            for (int part = 0; part < a.parts(); part++) {
              sum += a.digit(w, part) * a.digitWeight(part);
              largestDigit = Math.max(largestDigit, Math.abs(a.digit(w, part)));
            }
            assertThat(sum).isEqualTo(w);
          }
          double largestInput = 1 << (activationBits - 1);
          assertThat(inputs * largestDigit * largestInput).isLessThan(1 << 23);
        }
      }
    }
  }

  @Test
  void formats_that_cannot_be_exact_are_refused() {
    FixedPoint wide = new FixedPoint(1, 15);
    assertThat(LayerArithmetic.exists(layer(784), wide, wide)).isFalse();
    assertThatThrownBy(() -> LayerArithmetic.of(layer(784), wide, wide))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("784 inputs");
    assertThat(LayerArithmetic.exists(layer(784), wide, null)).isTrue();
  }

  @Test
  void the_default_network_needs_one_product_a_layer() {
    LayerArithmetic a = LayerArithmetic.of(layer(784), new FixedPoint(2, 6), new FixedPoint(2, 4));
    assertThat(a.parts()).isEqualTo(1);
    assertThat(a.sumScale()).isEqualTo(Math.pow(2, -10));
  }
}
