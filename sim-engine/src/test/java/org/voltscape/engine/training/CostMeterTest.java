package org.voltscape.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.TrainingRecipe.Loss;
import org.voltscape.engine.training.change.WeightChange;
import org.voltscape.engine.workload.analytic.OutputScale;
import org.voltscape.engine.workload.analytic.RootMeanSquareError;

/** Costs of changed weights against whole passes of networks with these weights. */
class CostMeterTest {
  private static final Activation RELU = Activation.RELU;
  private static final Activation SIGMOID = Activation.SIGMOID;
  private static final Activation IDENTITY = Activation.IDENTITY;

  private static final NetworkShape MLP = NetworkShape.mlp(RELU, 12, 9, 7, 4);

  private static final NetworkShape CONVOLUTIONS =
      new NetworkShape(
          List.of(
              new Convolution(2, 9, 9, 6, 3, 1, 1, RELU, Pooling.max(2)),
              new Convolution(6, 4, 4, 5, 3, 1, 1, SIGMOID, Pooling.average(2)),
              new Dense(20, 8, RELU),
              new Dense(8, 3, IDENTITY)));

  private static final NetworkShape STRIDES =
      new NetworkShape(
          List.of(
              new Convolution(1, 11, 8, 4, 3, 2, 1, RELU, new Pooling(Pooling.Kind.MAX, 3, 1)),
              new Convolution(4, 4, 2, 3, 2, 2, 1, IDENTITY, Pooling.NONE),
              new Dense(18, 3, IDENTITY)));

  private static final NetworkShape SHORTCUTS =
      new NetworkShape(
          List.of(
              new Convolution(1, 6, 6, 4, 3, 1, 1, RELU, Pooling.NONE),
              new Convolution(4, 6, 6, 4, 3, 1, 1, RELU, Pooling.NONE),
              new Convolution(4, 6, 6, 4, 3, 1, 1, RELU, Pooling.NONE),
              new Dense(144, 3, IDENTITY)),
          List.of(new Shortcut(0, 2)));

  private static double unit(long seed, int i) {
    return CounterHash.unit(CounterHash.hash(seed, i));
  }

  private static float[] drawn(int count, long seed, double scale) {
    float[] some = new float[count];
    for (int i = 0; i < count; i++) {
      some[i] = (float) (scale * (2 * unit(seed, i) - 1));
    }
    return some;
  }

  private static Network network(NetworkShape shape) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (Layer layer : shape.layers()) {
      double scale = 2 / Math.sqrt(layer.patch());
      weights.add(drawn(layer.weights(), weights.size(), scale));
      biases.add(drawn(layer.biases(), 10 + biases.size(), 0.3));
    }
    return new Network(shape, weights, biases);
  }

  private static Examples examples(NetworkShape shape, int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (int) (shape.outputs() * unit(99, i));
    }
    float[] inputs = drawn(count * shape.inputs(), 77, 1);
    for (int i = 0; i < inputs.length; i++) {
      // As in pictures, much of the background is 0.
      inputs[i] = Math.max(0, inputs[i]);
    }
    return new Examples(count, shape.inputs(), inputs, labels);
  }

  /** Changes of a layer by weight, by filter, by channel, and of a few weights anywhere. */
  private static List<WeightChange> changes(Layer layer, float[] weights) {
    List<int[]> groups = new ArrayList<>();
    int taps = layer instanceof Convolution c ? c.kernel() * c.kernel() : 1;
    for (int i = 0; i < layer.weights(); i += 5) {
      groups.add(new int[] {i});
    }
    for (int f = 0; f < layer.filters(); f++) {
      int filter = f;
      for (int draw = 0; draw < 3; draw++) {
        groups.add(where(layer, i -> i / layer.patch() == filter));
      }
    }
    for (int c = 0; c < layer.patch() / taps; c++) {
      int channel = c;
      groups.add(where(layer, i -> i % layer.patch() / taps == channel));
    }
    groups.add(where(layer, i -> i % 7 == 3));
    List<WeightChange> changes = new ArrayList<>();
    for (int[] at : groups) {
      float[] to = new float[at.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = weights[at[i]] + (float) (unit(1000 + changes.size(), i) - 0.5);
      }
      changes.add(new WeightChange(at, to));
    }
    return changes;
  }

  private static int[] where(Layer layer, IntPredicate in) {
    return IntStream.range(0, layer.weights()).filter(in).toArray();
  }

  /** Losses of all examples by one pass through all layers, of which nothing is kept. */
  private static double[] losses(Trainer trainer, int count) {
    int[] order = new int[count];
    Arrays.setAll(order, i -> i);
    trainer.forward(order, 0, count);
    trainer.output().reset();
    return trainer.score(count).losses().clone();
  }

  private static void agrees(
      MatrixKernel kernel, NetworkShape shape, int layer, Examples data, Loss loss) {
    Network network = network(shape);
    float[] weights = network.weights().get(layer);
    List<WeightChange> changes = changes(shape.layers().get(layer), weights);
    CostMeter meter = new CostMeter(kernel, network, data, loss);
    CostMeter.Costs costs = meter.measure(layer, changes, (done, total) -> {}, () -> false);
    Trainer whole = Trainer.ofPasses(kernel, network, loss, data, data.count());
    float[] used = whole.layers().get(layer).weights().kept();
    double[] clean = losses(whole, data.count());
    assertThat(costs.cleanCost()).isCloseTo(mean(clean), within(1e-5 * mean(clean)));
    for (int v = 0; v < changes.size(); v++) {
      WeightChange made = changes.get(v);
      for (int i = 0; i < made.at().length; i++) {
        used[made.at()[i]] = made.to()[i];
      }
      double[] moved = losses(whole, data.count());
      double change = 0;
      for (int n = 0; n < moved.length; n++) {
        change += Math.abs(moved[n] - clean[n]) / moved.length;
      }
      double near = 1e-5 * mean(moved);
      assertThat(costs.cost()[v]).as("cost %d", v).isCloseTo(mean(moved), within(near));
      assertThat(costs.change()[v]).as("change %d", v).isCloseTo(change, within(near));
      if (loss != Loss.SQUARED_ERROR) {
        double right = (double) whole.output().right() / moved.length;
        assertThat(costs.accuracy()[v]).as("accuracy %d", v).isCloseTo(right, within(1e-12));
      }
      System.arraycopy(weights, 0, used, 0, used.length);
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  static Stream<Arguments> layers() {
    return Stream.of(MLP, CONVOLUTIONS, STRIDES, SHORTCUTS)
        .flatMap(
            shape ->
                Stream.iterate(0, l -> l + 1)
                    .limit(shape.layers().size())
                    .map(l -> Arguments.of(shape, l)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void costs_are_those_of_whole_passes(NetworkShape shape, int layer) {
    agrees(new JavaKernel(), shape, layer, examples(shape, 30), Loss.SOFTMAX_CROSS_ENTROPY);
  }

  /** More examples than a batch, the last one not full. */
  @Test
  void and_of_all_batches_with_the_fast_kernel() {
    // An odd number, so that one batch has an example less than the other.
    Examples data = examples(CONVOLUTIONS, CostMeter.BATCH + 1);
    for (int layer = 1; layer < CONVOLUTIONS.layers().size(); layer++) {
      agrees(MatrixKernels.fast(), CONVOLUTIONS, layer, data, Loss.SOFTMAX_CROSS_ENTROPY);
    }
  }

  @Test
  void logistic_costs_are_those_of_whole_passes() {
    NetworkShape shape = NetworkShape.mlp(SIGMOID, IDENTITY, 6, 5, 1);
    Examples some = examples(shape, 25);
    int[] labels = new int[25];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 2;
    }
    Examples data = new Examples(25, 6, some.inputs(), labels);
    for (int layer = 0; layer < 2; layer++) {
      agrees(new JavaKernel(), shape, layer, data, Loss.LOGISTIC);
    }
  }

  @Test
  void squared_errors_are_those_of_whole_passes() {
    NetworkShape shape = NetworkShape.mlp(RELU, SIGMOID, 6, 5, 2);
    Examples some = examples(shape, 25);
    Targets targets =
        new Targets(2, drawn(50, 5, 1), new RootMeanSquareError(new OutputScale(1), "x"));
    Examples data = Examples.ofNumbers(25, 6, some.inputs(), targets);
    for (int layer = 0; layer < 2; layer++) {
      agrees(new JavaKernel(), shape, layer, data, Loss.SQUARED_ERROR);
    }
  }

  /** A filter whose weights get what they have moves nothing at all, not even by rounding. */
  @Test
  void what_nothing_reaches_keeps_the_clean_cost_exactly() {
    Network network = network(CONVOLUTIONS);
    float[] weights = network.weights().get(0);
    List<WeightChange> same =
        List.of(new WeightChange(new int[] {3, 4}, new float[] {weights[3], weights[4]}));
    CostMeter meter =
        new CostMeter(
            MatrixKernels.fast(), network, examples(CONVOLUTIONS, 70), Loss.SOFTMAX_CROSS_ENTROPY);
    CostMeter.Costs costs = meter.measure(0, same, (done, total) -> {}, () -> false);
    assertThat(costs.cost()[0]).isEqualTo(costs.cleanCost());
    assertThat(costs.change()[0]).isZero();
    assertThat(costs.accuracy()[0]).isEqualTo(costs.cleanAccuracy());
  }

  @Test
  void progress_reaches_the_end_and_a_cancelled_measurement_ends_between_changes() {
    Network network = network(MLP);
    List<WeightChange> changes = changes(MLP.layers().get(0), network.weights().get(0));
    CostMeter meter =
        new CostMeter(new JavaKernel(), network, examples(MLP, 30), Loss.SOFTMAX_CROSS_ENTROPY);
    List<Long> told = new ArrayList<>();
    meter.measure(0, changes, (done, total) -> told.add(total - done), () -> false);
    assertThat(told).hasSize(changes.size()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(told.get(told.size() - 1)).isZero();
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                meter.measure(0, changes, (done, total) -> {}, () -> asked.incrementAndGet() == 9))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(9);
  }
}
