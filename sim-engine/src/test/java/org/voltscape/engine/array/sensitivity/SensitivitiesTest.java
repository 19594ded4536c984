package org.voltscape.engine.array.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.training.WeightGradients;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.word.MinMax;

/** Sensitivities of a network small enough to work out by hand. */
class SensitivitiesTest {
  /** Two channels, two filters of 1x1; then a dense layer. */
  private static final NetworkShape SHAPE =
      new NetworkShape(
          List.of(
              new Convolution(2, 2, 1, 2, 1, 1, 0, Activation.RELU, Pooling.NONE),
              new Dense(4, 1, Activation.IDENTITY)));

  private static final Network NETWORK =
      new Network(
          SHAPE,
          List.of(new float[] {0.5f, -0.25f, 0, 1.5f}, new float[] {1, 0, 0, -1}),
          List.of(new float[2], new float[1]));

  private static final WeightGradients GRADIENTS =
      new WeightGradients(
          List.of(new float[] {-2, 1, 4, 0}, new float[4]),
          List.of(new float[] {3, 1, 4, 1}, new float[4]),
          0.1,
          1);

  private static final double P = 0.01;

  private static QuantizedNetwork words() {
    return QuantizedNetwork.of(NETWORK, new FixedPoint(2, 2), null, false);
  }

  @Test
  void a_sensitivity_is_gradient_times_noise() {
    float[] literal =
        Sensitivities.of(words(), GRADIENTS, Reading.MEAN_GRADIENT, P).weights().get(0);
    // Words 2, -1, 0, 6 of 1/4 each: noise p (2 w + 1) / 4.
    assertThat(literal).containsExactly(new float[] {0.025f, 0.0025f, 0.01f, 0}, within(1e-8f));
    float[] stable =
        Sensitivities.of(words(), GRADIENTS, Reading.MEAN_ABSOLUTE, P).weights().get(0);
    assertThat(stable)
        .containsExactly(new float[] {0.0375f, 0.0025f, 0.01f, 0.0325f}, within(1e-8f));
  }

  @Test
  void filters_and_channels_are_means_of_their_weights() {
    Sensitivities found = Sensitivities.of(words(), GRADIENTS, Reading.MEAN_ABSOLUTE, P);
    assertThat(found.filters(0)).containsExactly(new double[] {0.02, 0.02125}, within(1e-8));
    assertThat(found.channels(0)).containsExactly(new double[] {0.02375, 0.0175}, within(1e-8));
    assertThat(found.channels(1)).hasSize(4);
  }

  @Test
  void layers_are_scaled_to_a_mean_of_one_and_zeros_stay() {
    Sensitivities found = Sensitivities.of(words(), GRADIENTS, Reading.MEAN_ABSOLUTE, P);
    float[] first = found.normalised().get(0);
    assertThat(first[0] + first[1] + first[2] + first[3]).isCloseTo(4f, within(1e-6f));
    assertThat(first[0] / first[2]).isCloseTo(3.75f, within(1e-5f));
    assertThat(found.normalised().get(1)).containsOnly(0);
  }

  @Test
  void the_ranking_does_not_depend_on_p() {
    List<float[]> low =
        Sensitivities.of(words(), GRADIENTS, Reading.MEAN_ABSOLUTE, 1e-5).normalised();
    List<float[]> high =
        Sensitivities.of(words(), GRADIENTS, Reading.MEAN_ABSOLUTE, 0.1).normalised();
    assertThat(low.get(0)).containsExactly(high.get(0), within(1e-6f));
  }

  @Test
  void words_mean_their_values() {
    Network values = words().values();
    assertThat(values.weights().get(0)).containsExactly(0.5f, -0.25f, 0, 1.5f);
    QuantizedNetwork offset = QuantizedNetwork.of(NETWORK, new MinMax(8), null, true);
    for (int i = 0; i < 4; i++) {
      assertThat(offset.values().weights().get(0)[i])
          .isCloseTo(NETWORK.weights().get(0)[i], within(0.004f));
    }
    assertThat(offset.values().biases().get(0)).containsExactly(0, 0);
  }
}
