package org.voltscape.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.TrainingRecipe.Initializer;
import org.voltscape.engine.training.TrainingRecipe.Optimizer;
import org.voltscape.engine.training.TrainingRecipe.Schedule;

class TrainerTest {
  private static final MatrixKernel JAVA = new JavaKernel();

  private static double unit(long seed, long i) {
    return CounterHash.unit(CounterHash.hash(seed, i));
  }

  private static Examples random(int count, int features, int classes) {
    float[] inputs = new float[count * features];
    int[] labels = new int[count];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (2 * unit(1, i) - 0.7);
    }
    for (int i = 0; i < count; i++) {
      labels[i] = (int) (unit(2, i) * classes);
    }
    return new Examples(count, features, inputs, labels);
  }

  /** Three bands of one feature hidden in a few of noise: easy for any sound trainer. */
  private static Examples bands(int count) {
    float[] inputs = new float[count * 5];
    int[] labels = new int[count];
    for (int n = 0; n < count; n++) {
      for (int f = 0; f < 5; f++) {
        inputs[n * 5 + f] = (float) unit(3, n * 5L + f);
      }
      double x = unit(4, n);
      inputs[n * 5 + 2] = (float) x;
      labels[n] = x < 0.4 ? 0 : x < 0.7 ? 1 : 2;
    }
    return new Examples(count, 5, inputs, labels);
  }

  private static TrainingRecipe recipe(
      int epochs, int batch, Optimizer optimizer, double rate, double momentum) {
    return new TrainingRecipe(
        epochs,
        0,
        batch,
        optimizer,
        rate,
        Schedule.CONSTANT,
        momentum,
        0,
        0,
        Initializer.GLOROT,
        0,
        5);
  }

  /** Mean cross-entropy and the penalties, in double precision from the definition. */
  private static double loss(
      NetworkShape shape,
      double[][] weights,
      double[][] biases,
      Examples data,
      double l1,
      double l2) {
    double total = 0;
    for (int n = 0; n < data.count(); n++) {
      double[] x = new double[data.features()];
      for (int f = 0; f < x.length; f++) {
        x[f] = data.inputs()[n * x.length + f];
      }
      for (int l = 0; l < weights.length; l++) {
        Layer layer = shape.layers().get(l);
        double[] z = biases[l].clone();
        for (int o = 0; o < z.length; o++) {
          for (int i = 0; i < x.length; i++) {
            z[o] += weights[l][o * x.length + i] * x[i];
          }
        }
        x = Arrays.stream(z).map(layer.activation()::apply).toArray();
      }
      total += Math.log(Arrays.stream(x).map(Math::exp).sum()) - x[data.labels()[n]];
    }
    double penalty = 0;
    for (double[] layer : weights) {
      for (double w : layer) {
        penalty += l1 * Math.abs(w) + l2 * w * w;
      }
    }
    return total / data.count() + penalty;
  }

  private static double[][] doubles(List<float[]> arrays) {
    double[][] all = new double[arrays.size()][];
    for (int l = 0; l < all.length; l++) {
      all[l] = new double[arrays.get(l).length];
      for (int i = 0; i < all[l].length; i++) {
        all[l][i] = arrays.get(l)[i];
      }
    }
    return all;
  }

  /** One step of plain descent over all data at rate 1 moves every parameter by its gradient. */
  @ParameterizedTest
  @CsvSource({
    "RELU, 0, 0",
    "SIGMOID, 0, 0",
    "IDENTITY, 0, 0",
    "RELU, 0.01, 0.02",
    "SIGMOID, 0, 0.05"
  })
  void gradients_equal_finite_differences(Activation hidden, double l1, double l2) {
    NetworkShape shape = NetworkShape.mlp(hidden, 6, 5, 4, 3);
    Examples data = random(8, 6, 3);
    for (MatrixKernel kernel : new MatrixKernel[] {JAVA, MatrixKernels.fast()}) {
      TrainingRecipe step =
          new TrainingRecipe(
              1, 0, 8, Optimizer.SGD, 1, Schedule.CONSTANT, 0, l1, l2, Initializer.GLOROT, 0, 9);
      Trainer trainer = new Trainer(kernel, shape, step, data);
      Network before = trainer.network();
      Network after = trainer.train(p -> {}, () -> false);
      double[][] weights = doubles(before.weights());
      double[][] biases = doubles(before.biases());
      double largest = 0;
      for (int l = 0; l < weights.length; l++) {
        for (double[][] parameters : new double[][][] {weights, biases}) {
          float[] moved = (parameters == weights ? after.weights() : after.biases()).get(l);
          for (int i = 0; i < moved.length; i++) {
            double at = parameters[l][i];
            double h = 1e-6;
            parameters[l][i] = at + h;
            double up = loss(shape, weights, biases, data, l1, l2);
            parameters[l][i] = at - h;
            double down = loss(shape, weights, biases, data, l1, l2);
            parameters[l][i] = at;
            double gradient = (up - down) / (2 * h);
            largest = Math.max(largest, Math.abs(gradient));
            assertThat(at - moved[i]).isCloseTo(gradient, within(2e-6));
          }
        }
      }
      assertThat(largest).isGreaterThan(0.01);
    }
  }

  @Test
  void momentum_is_heavy_ball() {
    // With one parameter array watched over two steps on the same batch: the second step is the new
    // gradient plus the momentum's share of the first step.
    NetworkShape shape = NetworkShape.mlp(Activation.SIGMOID, 6, 3);
    Examples data = random(8, 6, 3);
    Network start = new Trainer(JAVA, shape, recipe(1, 8, Optimizer.SGD, 0.1, 0.5), data).network();
    Network one = trained(shape, recipe(1, 8, Optimizer.SGD, 0.1, 0.5), data);
    Network two = trained(shape, recipe(2, 8, Optimizer.SGD, 0.1, 0.5), data);
    Network twoPlain = trained(shape, recipe(2, 8, Optimizer.SGD, 0.1, 0), data);
    for (int i = 0; i < 18; i++) {
      double first = one.weights().get(0)[i] - start.weights().get(0)[i];
      double difference = two.weights().get(0)[i] - twoPlain.weights().get(0)[i];
      assertThat(difference).isCloseTo(0.5 * first, within(1e-6));
    }
  }

  @Test
  void the_first_step_of_adam_is_the_rate_in_the_gradients_direction() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 6, 3);
    Examples data = random(8, 6, 3);
    TrainingRecipe adam = recipe(1, 8, Optimizer.ADAM, 0.01, 0.9);
    Network start = new Trainer(JAVA, shape, adam, data).network();
    Network plain = trained(shape, recipe(1, 8, Optimizer.SGD, 1, 0), data);
    Network stepped = trained(shape, adam, data);
    for (int i = 0; i < 18; i++) {
      double gradient = start.weights().get(0)[i] - plain.weights().get(0)[i];
      double moved = start.weights().get(0)[i] - stepped.weights().get(0)[i];
      assertThat(moved).isCloseTo(0.01 * Math.signum(gradient), within(1e-5));
    }
  }

  private static Network trained(NetworkShape shape, TrainingRecipe recipe, Examples data) {
    return new Trainer(JAVA, shape, recipe, data).train(p -> {}, () -> false);
  }

  @ParameterizedTest
  @CsvSource({"RELU, ADAM, 0.01", "RELU, SGD, 0.1", "SIGMOID, ADAM, 0.02", "SIGMOID, SGD, 0.5"})
  void an_easy_problem_is_learnt(Activation hidden, Optimizer optimizer, double rate) {
    NetworkShape shape = NetworkShape.mlp(hidden, 5, 16, 3);
    Examples data = bands(2000);
    List<TrainingProgress> progress = new ArrayList<>();
    TrainingRecipe recipe =
        new TrainingRecipe(
            40, 0, 20, optimizer, rate, Schedule.ONE_CYCLE, 0.9, 0, 0, Initializer.HE, 0, 5);
    Network network =
        new Trainer(MatrixKernels.fast(), shape, recipe, data).train(progress::add, () -> false);
    assertThat(progress).hasSize(40);
    assertThat(progress.get(39).epoch()).isEqualTo(40);
    assertThat(progress.get(39).accuracy()).isGreaterThan(0.96);
    assertThat(progress.get(39).loss()).isLessThan(progress.get(0).loss() / 2);
    assertThat(loss(shape, doubles(network.weights()), doubles(network.biases()), data, 0, 0))
        .isLessThan(0.12);
  }

  @Test
  void the_same_recipe_gives_the_same_network() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 5, 9, 3);
    Examples data = bands(300);
    for (Optimizer optimizer : Optimizer.values()) {
      TrainingRecipe recipe = recipe(4, 32, optimizer, 0.02, 0.9);
      Network one =
          new Trainer(MatrixKernels.fast(), shape, recipe, data).train(p -> {}, () -> false);
      Network two =
          new Trainer(MatrixKernels.fast(), shape, recipe, data).train(p -> {}, () -> false);
      Network other =
          new Trainer(MatrixKernels.fast(), shape, recipe.withSeed(6), data)
              .train(p -> {}, () -> false);
      for (int l = 0; l < 2; l++) {
        assertThat(two.weights().get(l)).isEqualTo(one.weights().get(l));
        assertThat(two.biases().get(l)).isEqualTo(one.biases().get(l));
        assertThat(other.weights().get(l)).isNotEqualTo(one.weights().get(l));
      }
    }
  }

  @Test
  void parameters_stay_inside_the_recipes_range() {
    TrainingRecipe clipped =
        new TrainingRecipe(
            5, 0, 20, Optimizer.SGD, 5, Schedule.CONSTANT, 0.9, 0, 0, Initializer.HE, 0.25, 5);
    Network network = trained(NetworkShape.mlp(Activation.RELU, 5, 4, 3), clipped, bands(100));
    float largest = 0;
    for (List<float[]> parameters : List.of(network.weights(), network.biases())) {
      for (float[] layer : parameters) {
        for (float w : layer) {
          largest = Math.max(largest, Math.abs(w));
        }
      }
    }
    assertThat(largest).isEqualTo(0.25f);
  }

  @Test
  void a_cancelled_training_stops_before_its_next_step() {
    Trainer trainer =
        new Trainer(
            JAVA,
            NetworkShape.mlp(Activation.RELU, 5, 3),
            recipe(5, 20, Optimizer.SGD, 0.1, 0),
            bands(100));
    Network start = trainer.network();
    assertThatThrownBy(() -> trainer.train(p -> {}, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThat(trainer.network().weights().get(0)).isEqualTo(start.weights().get(0));
  }

  @Test
  void what_cannot_be_trained_is_refused() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 4, 3);
    TrainingRecipe recipe = recipe(1, 200, Optimizer.SGD, 0.1, 0);
    assertThatThrownBy(() -> new Trainer(JAVA, shape, recipe, bands(100)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> trained(NetworkShape.mlp(Activation.RELU, 5, 3), recipe, bands(100)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fewer_samples_an_epoch_are_drawn_anew_each_epoch() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 5, 3);
    TrainingRecipe few =
        new TrainingRecipe(
            2, 20, 20, Optimizer.SGD, 0.1, Schedule.CONSTANT, 0, 0, 0, Initializer.HE, 0, 5);
    Examples data = bands(1000);
    Network start = new Trainer(JAVA, shape, few, data).network();
    Network one = trained(shape, few.withEpochs(1), data);
    Network two = trained(shape, few, data);
    double[] first = step(start, one);
    double[] second = step(one, two);
    // The same 20 examples would give nearly the same step twice.
    double dot = 0;
    double norms = 0;
    double other = 0;
    for (int i = 0; i < first.length; i++) {
      dot += first[i] * second[i];
      norms += first[i] * first[i];
      other += second[i] * second[i];
    }
    assertThat(dot / Math.sqrt(norms * other)).isLessThan(0.97);
  }

  private static double[] step(Network from, Network to) {
    double[] step = new double[15];
    Arrays.setAll(step, i -> to.weights().get(0)[i] - from.weights().get(0)[i]);
    return step;
  }

  @Test
  void schedules_have_the_shape_they_say() {
    assertThat(Schedule.CONSTANT.factor(0.99)).isEqualTo(1);
    assertThat(Schedule.STEPS.factor(0.59)).isEqualTo(1);
    assertThat(Schedule.STEPS.factor(0.6)).isEqualTo(0.1);
    assertThat(Schedule.STEPS.factor(0.85)).isEqualTo(0.01);
    assertThat(Schedule.ONE_CYCLE.factor(0)).isCloseTo(0.04, within(1e-12));
    assertThat(Schedule.ONE_CYCLE.factor(0.3)).isCloseTo(1, within(1e-12));
    assertThat(Schedule.ONE_CYCLE.factor(0.65)).isCloseTo(0.5, within(1e-12));
    assertThat(Schedule.ONE_CYCLE.factor(1)).isCloseTo(0, within(1e-12));
  }

  @Test
  void start_weights_have_the_variance_they_say() {
    Layer layer = NetworkShape.mlp(Activation.RELU, 400, 100).layers().get(0);
    for (Initializer initializer : Initializer.values()) {
      float[] weights = InitialWeights.draw(layer, initializer, 3);
      double mean = 0;
      double square = 0;
      for (float w : weights) {
        mean += w / weights.length;
        square += (double) w * w / weights.length;
      }
      double variance = initializer == Initializer.HE ? 2.0 / 400 : 2.0 / 500;
      assertThat(mean).isCloseTo(0, within(4 * Math.sqrt(variance / weights.length)));
      assertThat(square).isCloseTo(variance, within(0.03 * variance));
    }
  }
}
