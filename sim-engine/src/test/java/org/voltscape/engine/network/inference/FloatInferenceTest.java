package org.voltscape.engine.network.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.matrix.JavaKernel;
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

  /** The outputs by the definition, of one example at a time. */
  private static double[] outputs(Network network, float[] inputs, int from) {
    List<Layer> layers = network.shape().layers();
    double[] x = new double[network.shape().inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = inputs[from + i];
    }
    for (int l = 0; l < layers.size(); l++) {
      double[] y = new double[layers.get(l).outputs()];
      for (int o = 0; o < y.length; o++) {
        double sum = network.biases().get(l)[o];
        for (int i = 0; i < x.length; i++) {
          sum += network.weights().get(l)[o * x.length + i] * x[i];
        }
        y[o] = layers.get(l).activation().apply(sum);
      }
      x = y;
    }
    return x;
  }

  private static int predict(Network network, float[] inputs, int from) {
    double[] x = outputs(network, inputs, from);
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

  @Test
  void one_output_tells_two_classes_by_its_sign() {
    Network network =
        new Network(
            NetworkShape.mlp(Activation.SIGMOID, 7, 5, 1),
            List.of(draws(1, 35), draws(2, 5)),
            List.of(draws(3, 5), draws(4, 1)));
    float[] inputs = draws(5, COUNT * 7);
    int[] labels = new int[COUNT];
    int[] expected = new int[COUNT];
    int correct = 0;
    for (int n = 0; n < COUNT; n++) {
      labels[n] = n % 2;
      expected[n] = outputs(network, inputs, 7 * n)[0] > 0 ? 1 : 0;
      correct += expected[n] == labels[n] ? 1 : 0;
    }
    Examples examples = new Examples(COUNT, 7, inputs, labels);
    Answers answers = FloatInference.answers(new JavaKernel(), network, examples, () -> false);
    assertThat(answers.classes()).isEqualTo(expected).contains(0, 1);
    assertThat(answers.correct()).isEqualTo(correct);
    assertThat(answers.error()).isNaN();
  }

  /** The sum of absolute differences, which tells outputs and examples from each other. */
  private static final ErrorMeasure DISTANCE =
      new ErrorMeasure() {
        @Override
        public String id() {
          return "distance";
        }

        @Override
        public String title() {
          return "distance";
        }

        @Override
        public String unit() {
          return "";
        }

        @Override
        public boolean share() {
          return false;
        }

        @Override
        public double of(double[] outputs, float[] targets, int at) {
          double sum = 0;
          for (int o = 0; o < outputs.length; o++) {
            sum += (o + 1) * Math.abs(outputs[o] - targets[at + o]);
          }
          return sum;
        }

        @Override
        public boolean rootMeanSquare() {
          return false;
        }
      };

  @Test
  void the_error_of_numbers_is_that_of_the_outputs_the_definition_gives() {
    Network network =
        new Network(
            NetworkShape.mlp(Activation.SIGMOID, Activation.SIGMOID, 7, 5, 2),
            List.of(draws(1, 35), draws(2, 10)),
            List.of(draws(3, 5), draws(4, 2)));
    float[] inputs = draws(5, COUNT * 7);
    float[] targets = draws(6, COUNT * 2);
    double sum = 0;
    for (int n = 0; n < COUNT; n++) {
      sum += DISTANCE.of(outputs(network, inputs, 7 * n), targets, 2 * n);
    }
    Examples examples = Examples.ofNumbers(COUNT, 7, inputs, new Targets(2, targets, DISTANCE));
    Answers answers = FloatInference.answers(new JavaKernel(), network, examples, () -> false);
    assertThat(answers.error()).isCloseTo(sum / COUNT, within(1e-6));
    assertThat(answers.errorDeviation()).isBetween(0.001, 0.1);
    assertThat(answers.correct()).isZero();
  }
}
