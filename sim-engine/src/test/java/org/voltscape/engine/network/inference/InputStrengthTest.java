package org.voltscape.engine.network.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.matrix.MatrixKernels;

class InputStrengthTest {
  @Test
  void a_perceptron_by_hand() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 2, 2, 1);
    Network network =
        new Network(
            shape,
            List.of(new float[] {1, 2, -1, 0}, new float[] {1, 1}),
            List.of(new float[] {0.5f, 1}, new float[] {0}));
    Examples examples = new Examples(2, 2, new float[] {3, 0, 1, -2}, new int[] {0, 0});
    List<float[]> rms = InputStrength.rms(MatrixKernels.fast(), network, examples, () -> false);
    assertThat(rms).hasSize(2);
    assertThat(rms.get(0)).containsExactly(new float[] {root(9 + 1, 2), root(4, 2)}, within(1e-6f));
    // Hidden sums: 3.5 and -2, 1 - 4 + 0.5 and 0; rectified 3.5, 0 and 0, 0.
    assertThat(rms.get(1)).containsExactly(new float[] {root(3.5 * 3.5, 2), 0}, within(1e-6f));
  }

  @Test
  void a_convolution_meets_what_lies_under_its_kernel() {
    Convolution first = new Convolution(1, 3, 3, 1, 2, 1, 0, Activation.IDENTITY, Pooling.NONE);
    Dense last = new Dense(4, 1, Activation.IDENTITY);
    Network network =
        new Network(
            new NetworkShape(List.of(first, last)),
            List.of(new float[] {1, 0, 0, 0}, new float[4]),
            List.of(new float[1], new float[1]));
    float[] image = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    List<float[]> rms =
        InputStrength.rms(
            MatrixKernels.fast(), network, new Examples(1, 9, image, new int[1]), () -> false);
    assertThat(rms.get(0))
        .containsExactly(
            new float[] {
              root(1 + 4 + 16 + 25, 4),
              root(4 + 9 + 25 + 36, 4),
              root(16 + 25 + 49 + 64, 4),
              root(25 + 36 + 64 + 81, 4)
            },
            within(1e-5f));
    // Its only weight of 1 hands the upper left values on.
    assertThat(rms.get(1)).containsExactly(new float[] {1, 2, 4, 5}, within(1e-6f));
  }

  private static float root(double squares, int count) {
    return (float) Math.sqrt(squares / count);
  }
}
