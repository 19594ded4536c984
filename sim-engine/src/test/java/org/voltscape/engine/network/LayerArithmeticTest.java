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

  @Test
  void offset_formats_are_bounded_by_their_largest_whole_number() {
    // Up to 255 without a sign, inputs down to -128: 255 * 128 * 257 is still below 2^23.
    FixedPoint activations = new FixedPoint(1, 7);
    OffsetFormat unsigned = new OffsetFormat(8, 0, 0.01);
    assertThat(LayerArithmetic.of(layer(257), unsigned, activations).parts()).isEqualTo(1);
    assertThat(LayerArithmetic.of(layer(258), unsigned, activations).parts()).isEqualTo(2);
    OffsetFormat middle = new OffsetFormat(8, 128, 0.01);
    assertThat(LayerArithmetic.of(layer(511), middle, activations).parts()).isEqualTo(1);
    assertThat(LayerArithmetic.of(layer(512), middle, activations).parts()).isEqualTo(2);
    for (int zeroPoint : new int[] {0, 1, 3, 100, 127, 128, 200, 255}) {
      OffsetFormat format = new OffsetFormat(8, zeroPoint, 0.03);
      for (int inputs : new int[] {1, 400, 3000, 8000}) {
        LayerArithmetic a = LayerArithmetic.of(layer(inputs), format, activations);
        for (int code = 0; code < 256; code++) {
          double sum = 0;
          for (int part = 0; part < a.parts(); part++) {
            sum += a.digit(code - zeroPoint, part) * a.digitWeight(part);
            assertThat((double) inputs * Math.abs(a.digit(code - zeroPoint, part)) * 128)
                .isLessThan(1 << 23);
          }
          assertThat(sum).isEqualTo(code - zeroPoint);
        }
      }
    }
  }

  @Test
  void a_convolution_sums_over_its_patch() {
    Convolution wide = new Convolution(2, 40, 40, 3, 5, 1, 0, Activation.RELU, Pooling.NONE);
    FixedPoint weights = new FixedPoint(2, 6);
    FixedPoint activations = new FixedPoint(1, 8);
    assertThat(LayerArithmetic.of(wide, weights, activations).parts()).isEqualTo(1);
    assertThat(LayerArithmetic.of(layer(wide.inputs()), weights, activations).parts()).isEqualTo(3);
  }
}
