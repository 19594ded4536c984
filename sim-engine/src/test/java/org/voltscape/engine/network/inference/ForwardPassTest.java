package org.voltscape.engine.network.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.LayerArithmetic;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.word.WordFormats;

public class ForwardPassTest {
  private static final MatrixKernel JAVA = new JavaKernel();

  private static double unit(long seed, long i) {
    return CounterHash.unit(CounterHash.hash(seed, i));
  }

  static FixedPoint format(String id) {
    return id.equals("float") ? null : WordFormats.parse(id, "test", "");
  }

  /** Weights spread over (and a little beyond) the format's range, so that some saturate. */
  public static Network random(NetworkShape shape, double range, long seed) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      weights.add(values(layer.weights(), range, seed + 2 * l));
      biases.add(values(layer.biases(), range, seed + 2 * l + 1));
    }
    return new Network(shape, weights, biases);
  }

  private static float[] values(int count, double range, long seed) {
    float[] all = new float[count];
    for (int i = 0; i < count; i++) {
      all[i] = (float) (2.1 * range * (unit(seed, i) - 0.5));
    }
    return all;
  }

  /** A third of the inputs is zero, some in all images, as in pictures. */
  static Examples examples(int count, int features, int classes, long seed) {
    float[] inputs = new float[count * features];
    int[] labels = new int[count];
    for (int n = 0; n < count; n++) {
      labels[n] = (int) (unit(seed + 1, n) * classes);
      for (int f = 0; f < features; f++) {
        double u = unit(seed, (long) n * features + f);
        inputs[n * features + f] = f % 7 == 3 || u < 0.3 ? 0 : (float) u;
      }
    }
    return new Examples(count, features, inputs, labels);
  }

  static WordChanges[] none(QuantizedNetwork network) {
    WordChanges[] changes = new WordChanges[network.regions().size()];
    Arrays.setAll(changes, i -> new WordChanges());
    return changes;
  }

  /** Every word is replaced by a random one with a probability. */
  static WordChanges[] changes(QuantizedNetwork network, double share, long seed) {
    WordChanges[] changes = none(network);
    int bits = network.weightFormat(0).bits();
    for (int r = 0; r < changes.length; r++) {
      int words = network.regions().get(r).codes().length;
      for (int w = 0; w < words; w++) {
        long hash = CounterHash.hash(seed, r, w);
        if (CounterHash.unit(hash) < share) {
          int code = (int) (CounterHash.mix(hash) >>> (64 - bits));
          changes[r].add(w, network.weightFormat(0).integer(code));
        }
      }
    }
    return changes;
  }

  static int[] expected(QuantizedNetwork network, Examples data, WordChanges[] changes) {
    OracleNetwork oracle = new OracleNetwork(network).with(changes);
    int[] all = new int[data.count()];
    Arrays.setAll(all, i -> oracle.predict(data, i));
    return all;
  }

  static int right(int[] predictions, Examples data) {
    int n = 0;
    for (int i = 0; i < predictions.length; i++) {
      n += predictions[i] == data.labels()[i] ? 1 : 0;
    }
    return n;
  }

  static void check(ForwardPass pass, WordChanges[] changes, Examples data, int[] expected) {
    int[] predictions = new int[data.count()];
    Arrays.fill(predictions, -1);
    int right = Passes.run(pass, changes, predictions, () -> false);
    assertThat(predictions).isEqualTo(expected);
    assertThat(right).isEqualTo(right(expected, data));
  }

  @ParameterizedTest
  @CsvSource({
    // weights, activations, hidden activation, largest number of digits a weight is cut into
    "Q2.6, Q2.4, RELU, 1",
    "Q2.6, Q2.4, SIGMOID, 1",
    "Q2.6, Q1.7, RELU, 1",
    "Q4.4, Q4.0, RELU, 1",
    "Q8.0, Q4.4, RELU, 1",
    "Q8.0, Q8.0, RELU, 1",
    "Q2.0, Q6.2, RELU, 1",
    "Q1.1, Q1.1, RELU, 1",
    "Q1.3, Q3.1, SIGMOID, 1",
    "Q2.14, Q2.4, RELU, 2",
    "Q2.14, Q2.4, SIGMOID, 2",
    "Q2.14, Q1.7, RELU, 2",
    "Q2.14, Q1.7, SIGMOID, 2",
    "Q16.0, Q6.2, RELU, 2",
    "Q3.13, Q1.11, RELU, 3",
    "Q2.14, Q4.10, RELU, 4"
  })
  void predictions_equal_those_of_plain_whole_number_arithmetic(
      String weights, String activations, Activation hidden, int digits) {
    for (long seed = 1; seed <= 4; seed++) {
      boolean faultyBiases = seed % 2 == 0;
      int[] sizes = seed < 3 ? new int[] {23, 11, 7, 5} : new int[] {17, 3};
      NetworkShape shape = NetworkShape.mlp(hidden, sizes);
      FixedPoint w = format(weights);
      double range = Math.min(w.max(), 4) / Math.sqrt(seed);
      QuantizedNetwork network =
          QuantizedNetwork.of(
              random(shape, range, 100 * seed), w, format(activations), faultyBiases);
      int most = 0;
      for (Layer layer : shape.layers()) {
        most = Math.max(most, LayerArithmetic.of(layer, w, format(activations)).parts());
      }
      assertThat(most).isLessThanOrEqualTo(digits);
      assertThat(most > 1).isEqualTo(digits > 1);
      Examples data = examples(40, sizes[0], sizes[sizes.length - 1], seed);
      for (Kernels kernels : KernelsUnderTest.ALL) {
        InferenceSet set = new InferenceSet(kernels, network, data, () -> false);
        int[] clean = expected(network, data, none(network));
        for (int i = 0; i < clean.length; i++) {
          assertThat(set.cleanPrediction(i)).as("image %d", i).isEqualTo(clean[i]);
        }
        assertThat(set.cleanCorrect()).isEqualTo(right(clean, data));
        assertThat(set.exact()).isTrue();
        ForwardPass pass = new ForwardPass(set);
        for (double share : new double[] {0.01, 0.05, 0.11, 0.5, 1, 0.05, 0}) {
          WordChanges[] changes = changes(network, share, seed);
          check(pass, changes, data, expected(network, data, changes));
        }
      }
    }
  }

  @Test
  void correcting_the_first_layer_and_multiplying_anew_agree() {
    // Few changes are added to the fault-free sums; the same few words among many that are given
    // their own value are multiplied again. Both must see the same network.
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 60, 20, 10);
    QuantizedNetwork network =
        QuantizedNetwork.of(random(shape, 2, 7), format("Q2.6"), format("Q2.4"), false);
    Examples data = examples(300, 60, 10, 7);
    for (Kernels kernels : KernelsUnderTest.ALL) {
      InferenceSet set = new InferenceSet(kernels, network, data, () -> false);
      ForwardPass pass = new ForwardPass(set);
      for (long seed = 1; seed <= 10; seed++) {
        WordChanges[] few = changes(network, 0.08, seed);
        assertThat(few[0].size()).isBetween(1, (int) (0.12 * 1200));
        WordChanges[] dense = none(network);
        dense[1] = few[1];
        int[] words = network.weightCodes().get(0).clone();
        for (int i = 0; i < few[0].size(); i++) {
          words[few[0].word(i)] = network.weightFormat(0).code(few[0].integer(i));
        }
        for (int i = 0; i < words.length; i++) {
          dense[0].add(i, network.weightFormat(0).integer(words[i]));
        }
        int[] corrected = new int[300];
        int[] multiplied = new int[300];
        int right = Passes.run(pass, few, corrected, () -> false);
        assertThat(Passes.run(pass, dense, multiplied, () -> false)).isEqualTo(right);
        assertThat(corrected).isEqualTo(multiplied);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "249", "250", "251", "500", "613"})
  void any_number_of_images_is_tested_whole(int images) {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 9, 6, 4);
    QuantizedNetwork network =
        QuantizedNetwork.of(random(shape, 2, 3), format("Q2.6"), format("Q2.4"), true);
    Examples data = examples(images, 9, 4, 3);
    for (Kernels kernels : KernelsUnderTest.ALL) {
      InferenceSet set = new InferenceSet(kernels, network, data, () -> false);
      assertThat(set.images()).isEqualTo(images);
      ForwardPass pass = new ForwardPass(set);
      for (double share : new double[] {0, 0.05, 1}) {
        WordChanges[] changes = changes(network, share, 5);
        check(pass, changes, data, expected(network, data, changes));
      }
    }
  }

  @Test
  void a_cancelled_pass_leaves_the_weights_as_they_were() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 12, 8, 5);
    QuantizedNetwork network =
        QuantizedNetwork.of(random(shape, 2, 9), format("Q2.6"), format("Q2.4"), true);
    Examples data = examples(700, 12, 5, 9);
    InferenceSet set = new InferenceSet(JAVA, network, data, () -> false);
    ForwardPass pass = new ForwardPass(set);
    int[] predictions = new int[700];
    for (double share : new double[] {1, 0.1}) {
      for (int chunks = 0; chunks < 3; chunks++) {
        AtomicInteger left = new AtomicInteger(chunks);
        assertThatThrownBy(
                () ->
                    Passes.run(
                        pass,
                        changes(network, share, 1),
                        predictions,
                        () -> left.getAndDecrement() == 0))
            .isInstanceOf(CancellationException.class);
        WordChanges[] one = none(network);
        one[2].add(3, -128);
        check(pass, one, data, expected(network, data, one));
      }
    }
  }

  @Test
  void preparing_can_be_cancelled() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 3, 2);
    QuantizedNetwork network =
        QuantizedNetwork.of(random(shape, 2, 9), format("Q2.6"), format("Q2.4"), true);
    assertThatThrownBy(() -> new InferenceSet(JAVA, network, examples(9, 3, 2, 9), () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void of_equal_sums_the_lowest_class_wins() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 2, 3);
    Network zero = new Network(shape, List.of(new float[6]), List.of(new float[3]));
    QuantizedNetwork network = QuantizedNetwork.of(zero, format("Q2.6"), format("Q2.4"), false);
    Examples data = examples(5, 2, 3, 1);
    for (Kernels kernels : KernelsUnderTest.ALL) {
      InferenceSet set = new InferenceSet(kernels, network, data, () -> false);
      assertThat(set.cleanPrediction(4)).isZero();
      WordChanges[] changes = none(network);
      changes[0].add(2 * 2, 64);
      changes[0].add(1 * 2, 64);
      check(new ForwardPass(set), changes, data, expected(network, data, changes));
    }
  }

  @ParameterizedTest
  @CsvSource({"RELU", "SIGMOID"})
  void unquantized_activations_agree_with_double_precision(Activation hidden) {
    NetworkShape shape = NetworkShape.mlp(hidden, 20, 12, 6);
    for (boolean faultyBiases : new boolean[] {false, true}) {
      QuantizedNetwork network =
          QuantizedNetwork.of(random(shape, 2, 4), format("Q2.14"), null, faultyBiases);
      Examples data = examples(260, 20, 6, 4);
      InferenceSet set = new InferenceSet(JAVA, network, data, () -> false);
      assertThat(set.exact()).isFalse();
      ForwardPass pass = new ForwardPass(set);
      int[] predictions = new int[260];
      for (double share : new double[] {0, 0.03, 1}) {
        WordChanges[] changes = changes(network, share, 8);
        Passes.run(pass, changes, predictions, () -> false);
        int clear = 0;
        for (int n = 0; n < predictions.length; n++) {
          double[] sums = doubleSums(network, data, n, changes);
          double[] sorted = sums.clone();
          Arrays.sort(sorted);
          if (sorted[5] - sorted[4] > 1e-4) {
            clear++;
            assertThat(sums[predictions[n]]).isEqualTo(sorted[5]);
          }
        }
        assertThat(clear).isGreaterThan(240);
      }
    }
  }

  static double[] doubleSums(
      QuantizedNetwork network, Examples data, int image, WordChanges[] changes) {
    double[] x = new double[data.features()];
    for (int f = 0; f < x.length; f++) {
      x[f] = data.inputs()[image * x.length + f];
    }
    for (int l = 0; l < network.shape().layers().size(); l++) {
      Layer layer = network.shape().layers().get(l);
      double[] weights =
          Arrays.stream(network.weightCodes().get(l))
              .mapToDouble(network.weightFormat(0)::decode)
              .toArray();
      double[] z = new double[layer.outputs()];
      for (int o = 0; o < z.length; o++) {
        z[o] =
            network.biasCodes() == null
                ? network.biases().get(l)[o]
                : network.weightFormat(0).decode(network.biasCodes().get(l)[o]);
      }
      for (int r = 0; r < changes.length; r++) {
        QuantizedNetwork.Region region = network.regions().get(r);
        for (int i = 0; region.layer() == l && i < changes[r].size(); i++) {
          double value = changes[r].integer(i) * network.weightFormat(0).scale();
          (region.bias() ? z : weights)[changes[r].word(i)] = value;
        }
      }
      for (int o = 0; o < z.length; o++) {
        for (int i = 0; i < x.length; i++) {
          z[o] += weights[o * x.length + i] * x[i];
        }
      }
      x = Arrays.stream(z).map(layer.activation()::apply).toArray();
    }
    return x;
  }
}
