package org.voltscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;

class FloatInferenceTest {
  private static final int[] SIZES = {7, 5, 4};
  private static final int COUNT = 1203;

  private static float draw(int stream, int i) {
    return (float) (2 * CounterHash.unit(CounterHash.hash(99, stream, i)) - 1);
  }

  private static float[] draws(int stream, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = draw(stream, i);
    }
    return values;
  }

  /** The class by the definition, one example at a time. */
  private static int predict(Network network, float[] inputs, int from) {
    double[] x = new double[SIZES[0]];
    for (int i = 0; i < x.length; i++) {
      x[i] = inputs[from + i];
    }
    for (int l = 0; l < network.weights().size(); l++) {
      double[] y = new double[SIZES[l + 1]];
      for (int o = 0; o < y.length; o++) {
        double sum = network.biases().get(l)[o];
        for (int i = 0; i < x.length; i++) {
          sum += network.weights().get(l)[o * x.length + i] * x[i];
        }
        y[o] = network.shape().layers().get(l).activation().apply(sum);
      }
      x = y;
    }
    int best = 0;
    for (int k = 1; k < x.length; k++) {
      best = x[k] > x[best] ? k : best;
    }
    return best;
  }

  @Test
  void counts_what_the_definition_classifies_correctly() {
    for (Activation hidden : List.of(Activation.RELU, Activation.SIGMOID)) {
      Network network =
          new Network(
              NetworkShape.mlp(hidden, SIZES),
              List.of(draws(1, 35), draws(2, 20)),
              List.of(draws(3, 5), draws(4, 4)));
      float[] inputs = draws(5, COUNT * SIZES[0]);
      int[] labels = new int[COUNT];
      int expected = 0;
      for (int n = 0; n < COUNT; n++) {
        labels[n] = n % 4;
        expected += predict(network, inputs, n * SIZES[0]) == labels[n] ? 1 : 0;
      }
      Examples examples = new Examples(COUNT, SIZES[0], inputs, labels);
      assertThat(FloatInference.correct(new JavaKernel(), network, examples, () -> false))
          .isEqualTo(expected);
      assertThatThrownBy(
              () -> FloatInference.correct(new JavaKernel(), network, examples, () -> true))
          .isInstanceOf(CancellationException.class);
    }
  }
}
