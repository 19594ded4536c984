package org.voltscape.engine.network.planes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.OffsetFormat;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.word.WordFormat;

class FilterOutputTest {
  private static float[] sums() {
    float[] all = new float[4001];
    for (int i = 0; i < all.length; i++) {
      all[i] = i - 2000;
    }
    return all;
  }

  private static float[] outputs(
      Activation activation, WordFormat format, double sumScale, float bias) {
    Layer layer = new Dense(1, 1, activation);
    return new FilterOutput(layer, format, sumScale, 4001).of(sums(), bias);
  }

  /** Where the ratio is a power of two rounding is that of the format, halves up. */
  @ParameterizedTest
  @EnumSource(Activation.class)
  void powers_of_two_round_as_the_format_does(Activation activation) {
    WordFormat[] formats = {
      new FixedPoint(2, 4), new FixedPoint(4, 4), new FixedPoint(8, 0), new OffsetFormat(8, 100, 1)
    };
    for (WordFormat format : formats) {
      for (int shift = 0; shift <= 6; shift++) {
        double sumScale = Math.scalb(format.scale(), -shift);
        for (float bias : new float[] {0, -3, 17}) {
          float[] out = outputs(activation, format, sumScale, bias);
          for (int i = 0; i < out.length; i++) {
            double a = activation.apply((i - 2000 + bias) * sumScale);
            assertThat(out[i]).as("sum %d", i - 2000).isEqualTo(format.integer(format.encode(a)));
          }
        }
      }
    }
  }

  /** Of other ratios the product is rounded twice as documented, so never more than a hair off. */
  @Test
  void other_ratios_round_to_the_nearest() {
    WordFormat format = new OffsetFormat(8, 90, 0.0173);
    for (Activation activation : new Activation[] {Activation.RELU, Activation.IDENTITY}) {
      double sumScale = 0.0113 * 0.0173;
      float[] out = outputs(activation, format, sumScale, 5);
      float factor = (float) (sumScale / 0.0173);
      for (int i = 0; i < out.length; i++) {
        double exact = activation.apply((i - 1995) * 0.0113);
        double clipped = Math.max(-90, Math.min(165, exact));
        assertThat(Math.abs(out[i] - clipped)).isLessThanOrEqualTo(0.5001);
        float documented = (float) Math.rint((i - 1995) * factor);
        float low = activation == Activation.RELU ? 0 : -90;
        assertThat(out[i]).isEqualTo(Math.max(low, Math.min(165, documented)));
      }
    }
  }

  @Test
  void single_precision_is_not_rounded() {
    float[] out = outputs(Activation.IDENTITY, null, 0.25, 1);
    assertThat(out[0]).isEqualTo(-499.75f);
    out = outputs(Activation.RELU, null, 0.25, 1);
    assertThat(out[0]).isZero();
    assertThat(out[4000]).isEqualTo(500.25f);
  }

  @Test
  void averages_of_whole_numbers_round_halves_up() {
    Convolution layer =
        new Convolution(1, 2, 4, 1, 1, 1, 0, Activation.IDENTITY, Pooling.average(2));
    FilterOutput output = new FilterOutput(layer, new FixedPoint(8, 0), 1, 1);
    float[] sums = {1, 2, -1, -2, 3, 4, -3, -4};
    assertThat(output.of(sums, 0)).containsExactly(3, -2);
    double[] wide = {1, 2, -1, -2, 3, 4, -3, -4};
    float[] same = Arrays.copyOf(output.of(wide, 0), 2);
    assertThat(same).containsExactly(3, -2);
  }
}
