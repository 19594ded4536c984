package org.voltscape.engine.network.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltscape.engine.network.inference.ForwardPassTest.changes;
import static org.voltscape.engine.network.inference.ForwardPassTest.check;
import static org.voltscape.engine.network.inference.ForwardPassTest.examples;
import static org.voltscape.engine.network.inference.ForwardPassTest.expected;
import static org.voltscape.engine.network.inference.ForwardPassTest.format;
import static org.voltscape.engine.network.inference.ForwardPassTest.none;
import static org.voltscape.engine.network.inference.ForwardPassTest.random;
import static org.voltscape.engine.network.inference.ForwardPassTest.right;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;

class ConvolutionPassTest {
  private static final int CLASSES = 12;
  private static final Pooling NONE = Pooling.NONE;

  /** Networks that differ in all a convolution can differ in; images are not square. */
  enum Net {
    PLAIN(new Convolution(1, 6, 5, 4, 3, 1, 0, Activation.RELU, NONE)),
    PADDED(new Convolution(2, 5, 6, 3, 3, 1, 1, Activation.RELU, NONE)),
    WIDELY_PADDED(new Convolution(1, 4, 3, 3, 5, 1, 4, Activation.RELU, NONE)),
    STRIDED(new Convolution(2, 7, 8, 3, 3, 2, 0, Activation.RELU, NONE)),
    STRIDED_AND_PADDED(new Convolution(2, 7, 8, 3, 3, 3, 2, Activation.RELU, NONE)),
    POINTWISE(new Convolution(3, 4, 5, 4, 1, 1, 0, Activation.SIGMOID, NONE)),
    MAX(new Convolution(1, 9, 7, 3, 2, 1, 0, Activation.IDENTITY, Pooling.max(2))),
    OVERLAPPING_MAX(
        new Convolution(
            2, 8, 9, 3, 3, 1, 1, Activation.SIGMOID, new Pooling(Pooling.Kind.MAX, 3, 2))),
    SPARSE_MAX(
        new Convolution(1, 9, 9, 3, 3, 1, 0, Activation.RELU, new Pooling(Pooling.Kind.MAX, 2, 3))),
    AVERAGE(new Convolution(2, 6, 7, 3, 3, 1, 1, Activation.RELU, Pooling.average(2))),
    AVERAGE_OF_NINE(new Convolution(1, 8, 8, 3, 3, 1, 0, Activation.IDENTITY, Pooling.average(3))),
    OVERLAPPING_AVERAGE(
        new Convolution(
            1, 8, 8, 3, 3, 1, 0, Activation.SIGMOID, new Pooling(Pooling.Kind.AVERAGE, 3, 2))),
    DEEP(
        new Convolution(2, 11, 10, 4, 3, 1, 1, Activation.RELU, Pooling.max(2)),
        new Convolution(4, 5, 5, 5, 3, 1, 0, Activation.IDENTITY, Pooling.average(3)));

    final NetworkShape shape;

    Net(Convolution... convolutions) {
      List<Layer> layers = new ArrayList<>(List.of(convolutions));
      int values = convolutions[convolutions.length - 1].outputs();
      layers.add(new Dense(values, CLASSES, Activation.IDENTITY));
      shape = new NetworkShape(layers);
    }
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void predictions_equal_those_of_plain_whole_number_arithmetic(Net net) {
    String[][] formats = {{"Q2.6", "Q2.4"}, {"Q2.14", "Q2.6"}, {"Q4.0", "Q4.2"}};
    int varied = 0;
    for (int f = 0; f < formats.length; f++) {
      long seed = 40 + f;
      QuantizedNetwork network =
          QuantizedNetwork.of(
              random(net.shape, f == 2 ? 2 : 0.4, seed),
              format(formats[f][0]),
              format(formats[f][1]),
              f == 0);
      Examples data = examples(90, net.shape.inputs(), CLASSES, seed);
      for (Kernels kernels : KernelsUnderTest.ALL) {
        InferenceSet set = new InferenceSet(kernels, network, data, () -> false);
        int[] clean = expected(network, data, none(network));
        for (int i = 0; i < clean.length; i++) {
          assertThat(set.cleanPrediction(i)).as("image %d", i).isEqualTo(clean[i]);
        }
        assertThat(set.cleanCorrect()).isEqualTo(right(clean, data));
        varied += Arrays.stream(clean).distinct().count() > 1 ? 1 : 0;
        ForwardPass pass = new ForwardPass(set);
        for (double share : new double[] {0.03, 0.1, 0.6, 1, 0.1, 0}) {
          WordChanges[] changes = changes(network, share, seed);
          int[] expected = expected(network, data, changes);
          check(pass, changes, data, expected);
          varied += Arrays.stream(expected).distinct().count() > 1 ? 1 : 0;
        }
      }
    }
    // A network that answers always the same would prove nothing.
    assertThat(varied).isGreaterThan(5 * KernelsUnderTest.ALL.size());
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void unquantized_activations_agree_with_double_precision(Net net) {
    Network floats = random(net.shape, 1, 3);
    QuantizedNetwork network = QuantizedNetwork.of(floats, format("Q2.14"), null, true);
    Examples data = examples(60, net.shape.inputs(), CLASSES, 3);
    InferenceSet set = new InferenceSet(MatrixKernels.fast(), network, data, () -> false);
    ForwardPass pass = new ForwardPass(set);
    int[] predictions = new int[60];
    for (double share : new double[] {0.02, 0.7}) {
      WordChanges[] changes = changes(network, share, 8);
      Passes.run(pass, changes, predictions, () -> false);
      FloatOracle oracle = FloatOracle.of(network, changes);
      int clear = 0;
      for (int n = 0; n < predictions.length; n++) {
        double[] sums = oracle.sums(data, n);
        double[] sorted = sums.clone();
        Arrays.sort(sorted);
        if (sorted[CLASSES - 1] - sorted[CLASSES - 2] > 1e-4) {
          clear++;
          assertThat(sums[predictions[n]]).isEqualTo(sorted[CLASSES - 1]);
        }
      }
      assertThat(clear).isGreaterThan(40);
    }
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void inference_in_single_precision_agrees_with_double_precision(Net net) {
    Network network = random(net.shape, 1, 5);
    Examples data = examples(75, net.shape.inputs(), CLASSES, 5);
    FloatOracle oracle = new FloatOracle(network);
    int[] labels = new int[75];
    for (int n = 0; n < labels.length; n++) {
      double[] sums = oracle.sums(data, n);
      for (int k = 1; k < CLASSES; k++) {
        labels[n] = sums[k] > sums[labels[n]] ? k : labels[n];
      }
    }
    Examples right = new Examples(75, data.features(), data.inputs(), labels);
    assertThat(FloatInference.correct(MatrixKernels.fast(), network, right, () -> false))
        .isGreaterThanOrEqualTo(74);
  }

  @ParameterizedTest
  @CsvSource({"0", "3000", "20000", "100000000"})
  void what_memory_keeps_changes_no_result(long memory) {
    NetworkShape shape = Net.DEEP.shape;
    QuantizedNetwork network =
        QuantizedNetwork.of(random(shape, 1, 6), format("Q2.6"), format("Q2.4"), false);
    int images = 2 * InferenceSet.chunk(shape) + 5;
    Examples data = examples(images, shape.inputs(), CLASSES, 6);
    InferenceSet all = new InferenceSet(new JavaKernel(), network, data, () -> false);
    InferenceSet some =
        new InferenceSet(
            Kernels.of(new JavaKernel()), network, data, () -> false, memory * images / 10);
    assertThat(all.planes().chunks()).isEqualTo(3);
    assertThat(all.planes().cleanSums(2)).isNotNull();
    assertThat(all.planes().inputMatrix(2)).isNotNull();
    if (memory == 0) {
      assertThat(some.planes().cleanSums(0)).isNull();
      assertThat(some.planes().inputMatrix(0)).isNull();
    }
    for (double share : new double[] {0, 0.05, 0.5}) {
      WordChanges[] changes = changes(network, share, 2);
      int[] one = new int[images];
      int[] other = new int[images];
      int right = Passes.run(new ForwardPass(all), changes, one, () -> false);
      assertThat(Passes.run(new ForwardPass(some), changes, other, () -> false)).isEqualTo(right);
      assertThat(other).isEqualTo(one);
    }
  }

  @Test
  void some_of_the_chunks_may_be_kept() {
    NetworkShape shape = Net.PLAIN.shape;
    QuantizedNetwork network =
        QuantizedNetwork.of(random(shape, 1, 6), format("Q2.6"), format("Q2.4"), false);
    int chunk = InferenceSet.chunk(shape);
    Examples data = examples(3 * chunk, shape.inputs(), CLASSES, 6);
    long sums = 4L * 4 * 12 * chunk;
    InferenceSet some =
        new InferenceSet(Kernels.of(new JavaKernel()), network, data, () -> false, 2 * sums + 1);
    assertThat(some.planes().cleanSums(1)).isNotNull();
    assertThat(some.planes().cleanSums(2)).isNull();
    assertThat(some.planes().inputMatrix(0)).isNull();
    for (double share : new double[] {0.05, 0.5}) {
      WordChanges[] changes = changes(network, share, 2);
      check(new ForwardPass(some), changes, data, expected(network, data, changes));
    }
  }

  @Test
  void chunks_depend_on_the_network_alone() {
    assertThat(InferenceSet.chunk(NetworkShape.mlp(Activation.RELU, 784, 256, 10))).isEqualTo(250);
    assertThat(InferenceSet.chunk(Net.PLAIN.shape)).isEqualTo(250);
    Convolution large = new Convolution(3, 200, 200, 8, 5, 1, 2, Activation.RELU, NONE);
    NetworkShape images =
        new NetworkShape(List.of(large, new Dense(large.outputs(), 2, Activation.IDENTITY)));
    assertThat(InferenceSet.chunk(images)).isEqualTo(8);
  }

  @Test
  void sizes_are_those_of_the_papers_lenet() {
    Convolution first =
        new Convolution(1, 28, 28, 20, 5, 1, 0, Activation.IDENTITY, Pooling.max(2));
    Convolution second =
        new Convolution(20, 12, 12, 50, 5, 1, 0, Activation.IDENTITY, Pooling.max(2));
    assertThat(first.macs()).isEqualTo(20 * 24 * 24 * 25);
    assertThat(second.outputs()).isEqualTo(800);
    NetworkShape lenet =
        new NetworkShape(
            List.of(
                first,
                second,
                new Dense(800, 500, Activation.RELU),
                new Dense(500, 10, Activation.IDENTITY)));
    assertThat(lenet.weights()).isEqualTo(430_500);
    assertThat(lenet.macs()).isEqualTo(288_000 + 1_600_000 + 400_000 + 5_000);
    assertThat(lenet.describe()).isEqualTo("28x28-20@5x5-max2-50@5x5-max2-500-10");
  }

  @Test
  void layers_that_do_not_fit_are_refused() {
    Convolution first = new Convolution(1, 6, 8, 2, 3, 1, 0, Activation.RELU, NONE);
    Dense last = new Dense(48, 2, Activation.IDENTITY);
    assertThat(new NetworkShape(List.of(first, last)).outputs()).isEqualTo(2);
    Convolution turned = new Convolution(2, 6, 4, 2, 3, 1, 0, Activation.RELU, NONE);
    assertThatThrownBy(() -> new NetworkShape(List.of(first, turned, last)))
        .hasMessageContaining("planes");
    assertThatThrownBy(() -> new NetworkShape(List.of(first))).hasMessageContaining("convolution");
    assertThatThrownBy(() -> new Convolution(1, 4, 9, 2, 5, 1, 0, Activation.RELU, NONE))
        .hasMessageContaining("kernel of 5");
    assertThatThrownBy(() -> new Convolution(1, 6, 9, 2, 5, 1, 0, Activation.RELU, Pooling.max(3)))
        .hasMessageContaining("pooling");
  }
}
