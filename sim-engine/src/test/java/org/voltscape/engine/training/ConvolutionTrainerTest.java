package org.voltscape.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.inference.FloatInference;
import org.voltscape.engine.network.inference.FloatOracle;
import org.voltscape.engine.network.inference.ResidualNets;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.TrainingRecipe.Initializer;
import org.voltscape.engine.training.TrainingRecipe.Optimizer;
import org.voltscape.engine.training.TrainingRecipe.Schedule;

class ConvolutionTrainerTest {
  private static final Pooling NONE = Pooling.NONE;

  /** Stacks that use every way a gradient can take. */
  enum Net {
    PLAIN(
        new Convolution(2, 5, 4, 3, 3, 1, 0, Activation.SIGMOID, NONE),
        new Dense(18, 3, Activation.IDENTITY)),
    STRIDED_AND_PADDED(
        new Convolution(1, 6, 7, 2, 3, 1, 1, Activation.RELU, NONE),
        new Convolution(2, 6, 7, 3, 3, 2, 2, Activation.SIGMOID, NONE),
        new Dense(60, 3, Activation.IDENTITY)),
    MAX(
        new Convolution(1, 9, 8, 2, 3, 1, 1, Activation.IDENTITY, Pooling.max(2)),
        new Convolution(2, 4, 4, 3, 3, 1, 1, Activation.RELU, Pooling.max(2)),
        new Dense(12, 5, Activation.RELU),
        new Dense(5, 3, Activation.IDENTITY)),
    OVERLAPPING_MAX(
        new Convolution(
            1, 8, 9, 2, 2, 1, 0, Activation.SIGMOID, new Pooling(Pooling.Kind.MAX, 3, 2)),
        new Convolution(2, 3, 3, 2, 2, 1, 0, Activation.SIGMOID, NONE),
        new Dense(8, 3, Activation.IDENTITY)),
    AVERAGE(
        new Convolution(1, 8, 9, 2, 3, 1, 1, Activation.SIGMOID, Pooling.average(2)),
        new Convolution(
            2, 4, 4, 2, 2, 1, 1, Activation.RELU, new Pooling(Pooling.Kind.AVERAGE, 3, 2)),
        new Dense(8, 3, Activation.IDENTITY));

    final NetworkShape shape;

    Net(Layer... layers) {
      shape = new NetworkShape(List.of(layers));
    }
  }

  private static double unit(long seed, long i) {
    return CounterHash.unit(CounterHash.hash(seed, i));
  }

  private static Examples random(int count, int features) {
    float[] inputs = new float[count * features];
    int[] labels = new int[count];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (2 * unit(1, i) - 0.7);
    }
    for (int i = 0; i < count; i++) {
      labels[i] = (int) (unit(2, i) * 3);
    }
    return new Examples(count, features, inputs, labels);
  }

  private static double loss(FloatOracle oracle, Examples data) {
    double total = 0;
    for (int n = 0; n < data.count(); n++) {
      double[] z = oracle.sums(data, n);
      double sum = 0;
      for (double v : z) {
        sum += Math.exp(v);
      }
      total += Math.log(sum) - z[data.labels()[n]];
    }
    return total / data.count();
  }

  private static TrainingRecipe descent(int batch) {
    return new TrainingRecipe(
        1, 0, batch, Optimizer.SGD, 1, Schedule.CONSTANT, 0, 0, 0, Initializer.GLOROT, 0, 9);
  }

  /** One step of plain descent over all data at rate 1 moves every parameter by its gradient. */
  @ParameterizedTest
  @EnumSource(Net.class)
  void gradients_equal_finite_differences(Net net) {
    compareWithDifferences(Trainer.start(net.shape, descent(7)));
  }

  @ParameterizedTest
  @EnumSource(ResidualNets.class)
  void gradients_through_shortcuts_equal_finite_differences(ResidualNets net) {
    compareWithDifferences(net.start());
  }

  private static void compareWithDifferences(Network start) {
    NetworkShape shape = start.shape();
    Examples data = random(7, shape.inputs());
    for (MatrixKernel kernel : new MatrixKernel[] {new JavaKernel(), MatrixKernels.fast()}) {
      Trainer trainer = new Trainer(kernel, start, descent(7), data, null, null);
      Network before = trainer.network();
      Network after = trainer.train(p -> {}, () -> false);
      List<double[]> weights = FloatOracle.doubles(before.weights());
      List<double[]> biases = FloatOracle.doubles(before.biases());
      FloatOracle oracle = new FloatOracle(shape, weights, biases);
      for (List<double[]> parameters : List.of(weights, biases)) {
        for (int l = 0; l < parameters.size(); l++) {
          double[] values = parameters.get(l);
          float[] moved = (parameters == weights ? after.weights() : after.biases()).get(l);
          double largest = 0;
          for (int i = 0; i < values.length; i++) {
            double at = values[i];
            double h = 1e-6;
            values[i] = at + h;
            double up = loss(oracle, data);
            values[i] = at - h;
            double down = loss(oracle, data);
            values[i] = at;
            double gradient = (up - down) / (2 * h);
            largest = Math.max(largest, Math.abs(gradient));
            assertThat(at - moved[i]).as("layer %d, %d", l, i).isCloseTo(gradient, within(2e-6));
          }
          assertThat(largest).isGreaterThan(1e-4);
        }
      }
    }
  }

  @Test
  void of_equal_values_in_a_window_one_gets_the_gradient() {
    // Blank images: all sums of a filter are equal, and the bias must not be counted four times.
    NetworkShape shape =
        new NetworkShape(
            List.of(
                new Convolution(1, 4, 4, 2, 1, 1, 0, Activation.IDENTITY, Pooling.max(2)),
                new Dense(8, 3, Activation.IDENTITY)));
    Examples blank = new Examples(3, 16, new float[48], new int[] {0, 1, 1});
    Trainer trainer = new Trainer(new JavaKernel(), shape, descent(3), blank);
    Network before = trainer.network();
    Network after = trainer.train(p -> {}, () -> false);
    // Mean of (p - y) at the outputs times the weights that lead there.
    double[] delta = {1.0 / 3 - 1.0 / 3, 1.0 / 3 - 2.0 / 3, 1.0 / 3};
    for (int filter = 0; filter < 2; filter++) {
      double gradient = 0;
      for (int k = 0; k < 3; k++) {
        for (int place = 0; place < 4; place++) {
          gradient += delta[k] * before.weights().get(1)[k * 8 + filter * 4 + place];
        }
      }
      assertThat(-after.biases().get(0)[filter]).isCloseTo((float) gradient, within(1e-6f));
    }
  }

  /** Where a bright spot lies on a noisy image: left, right or below. */
  private static Examples spots(int count) {
    float[] inputs = new float[count * 64];
    int[] labels = new int[count];
    for (int n = 0; n < count; n++) {
      for (int i = 0; i < 64; i++) {
        inputs[n * 64 + i] = (float) (0.6 * unit(5, n * 64L + i));
      }
      labels[n] = (int) (unit(6, n) * 3);
      int y = labels[n] == 2 ? 5 : (int) (4 * unit(7, n));
      int x = labels[n] == 2 ? (int) (7 * unit(8, n)) : labels[n] == 0 ? 1 : 5;
      for (int d = 0; d < 4; d++) {
        inputs[n * 64 + (y + d / 2) * 8 + x + d % 2] = 1;
      }
    }
    return new Examples(count, 64, inputs, labels);
  }

  @Test
  void blocks_start_as_if_only_their_shortcuts_were_there() {
    NetworkShape shape = ResidualNets.BLOCKS.shape;
    Network start = Trainer.start(shape, descent(1));
    NetworkShape plain = new NetworkShape(shape.layers());
    Network others = Trainer.start(plain, descent(1));
    for (int l = 0; l < shape.layers().size(); l++) {
      float[] expected = others.weights().get(l).clone();
      if (l == 2 || l == 5) {
        Arrays.fill(expected, 0);
      }
      assertThat(start.weights().get(l)).isEqualTo(expected);
    }
  }

  @Test
  void an_easy_problem_is_learnt_the_same_way_every_time() {
    NetworkShape shape =
        new NetworkShape(
            List.of(
                new Convolution(1, 8, 8, 6, 3, 1, 1, Activation.RELU, Pooling.max(2)),
                new Convolution(6, 4, 4, 8, 3, 1, 1, Activation.RELU, Pooling.average(2)),
                new Dense(32, 3, Activation.IDENTITY)));
    TrainingRecipe recipe =
        new TrainingRecipe(
            10, 0, 20, Optimizer.ADAM, 0.01, Schedule.ONE_CYCLE, 0.9, 0, 0, Initializer.HE, 0, 5);
    Examples data = spots(600);
    MatrixKernel kernel = MatrixKernels.fast();
    Network one = new Trainer(kernel, shape, recipe, data).train(p -> {}, () -> false);
    Network two = new Trainer(kernel, shape, recipe, data).train(p -> {}, () -> false);
    for (int l = 0; l < 3; l++) {
      assertThat(two.weights().get(l)).isEqualTo(one.weights().get(l));
      assertThat(two.biases().get(l)).isEqualTo(one.biases().get(l));
    }
    assertThat(FloatInference.correct(kernel, one, data, () -> false)).isGreaterThan(580);
  }
}
