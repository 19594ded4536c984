package org.voltscape.engine.network.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.voltscape.engine.network.inference.ForwardPassTest.changes;
import static org.voltscape.engine.network.inference.ForwardPassTest.check;
import static org.voltscape.engine.network.inference.ForwardPassTest.examples;
import static org.voltscape.engine.network.inference.ForwardPassTest.expected;
import static org.voltscape.engine.network.inference.ForwardPassTest.format;
import static org.voltscape.engine.network.inference.ForwardPassTest.none;
import static org.voltscape.engine.network.inference.ForwardPassTest.random;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.LayerArithmetic;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.OffsetFormat;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.network.planes.ShortcutSums;
import org.voltscape.engine.word.FixedPoint;

class ShortcutTest {
  private static final int IMAGES = 60;

  private static int largest(double[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      best = values[k] > values[best] ? k : best;
    }
    return best;
  }

  /** How far the largest sum lies above the others. */
  private static double margin(double[] sums) {
    double[] sorted = sums.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - 1] - sorted[sorted.length - 2];
  }

  private static NetworkShape sequence(ResidualNets net) {
    return new NetworkShape(net.shape.layers());
  }

  @ParameterizedTest
  @EnumSource(ResidualNets.class)
  void predictions_equal_those_of_plain_whole_number_arithmetic(ResidualNets net) {
    String[][] formats = {{"Q2.6", "Q2.4"}, {"Q2.14", "Q2.6"}, {"Q4.0", "Q4.2"}};
    int classes = net.shape.outputs();
    int matters = 0;
    for (int f = 0; f < formats.length; f++) {
      Network floats = random(net.shape, f == 2 ? 2 : 0.9, 70 + f);
      FixedPoint weights = format(formats[f][0]);
      QuantizedNetwork network =
          QuantizedNetwork.of(floats, weights, format(formats[f][1]), f == 0);
      Examples data = examples(IMAGES, net.shape.inputs(), classes, 70 + f);
      InferenceSet set = new InferenceSet(new JavaKernel(), network, data, () -> false);
      int[] clean = expected(network, data, none(network));
      int[] predicted = new int[IMAGES];
      Arrays.setAll(predicted, set::cleanPrediction);
      assertThat(predicted).isEqualTo(clean);
      ForwardPass pass = new ForwardPass(set);
      for (double share : new double[] {0.03, 0.6, 1, 0.1, 0}) {
        WordChanges[] changes = changes(network, share, 5);
        check(pass, changes, data, expected(network, data, changes));
      }
      QuantizedNetwork without =
          QuantizedNetwork.of(
              new Network(sequence(net), floats.weights(), floats.biases()),
              weights,
              format(formats[f][1]),
              f == 0);
      matters += Arrays.equals(expected(without, data, none(without)), clean) ? 0 : 1;
    }
    // Shortcuts that changed no prediction would prove nothing.
    assertThat(matters).isPositive();
  }

  @ParameterizedTest
  @EnumSource(ResidualNets.class)
  void single_precision_agrees_with_double_precision(ResidualNets net) {
    Network floats = random(net.shape, 1, 4);
    Examples data = examples(IMAGES, net.shape.inputs(), net.shape.outputs(), 4);
    QuantizedNetwork network = QuantizedNetwork.of(floats, format("Q2.14"), null, true);
    InferenceSet set = new InferenceSet(MatrixKernels.fast(), network, data, () -> false);
    WordChanges[] changes = changes(network, 0.3, 6);
    int[] predictions = new int[IMAGES];
    Passes.run(new ForwardPass(set), changes, predictions, () -> false);
    Answers plain = FloatInference.answers(MatrixKernels.fast(), floats, data, () -> false);
    int clear = 0;
    for (int n = 0; n < IMAGES; n++) {
      double[] changed = FloatOracle.of(network, changes).sums(data, n);
      double[] unchanged = new FloatOracle(floats).sums(data, n);
      if (margin(changed) > 1e-4 && margin(unchanged) > 1e-4) {
        clear++;
        assertThat(predictions[n]).isEqualTo(largest(changed));
        assertThat(plain.classes()[n]).isEqualTo(largest(unchanged));
      }
    }
    assertThat(clear).isGreaterThan(40);
  }

  /** A third layer of weights 0 gives out what the shortcut brings, so it doubles what it takes. */
  @Test
  void the_strength_of_inputs_counts_what_shortcuts_bring() {
    List<Layer> layers =
        List.of(
            new Dense(2, 2, Activation.RELU),
            new Dense(2, 2, Activation.RELU),
            new Dense(2, 1, Activation.IDENTITY));
    Network network =
        new Network(
            new NetworkShape(layers, List.of(new Shortcut(0, 1))),
            List.of(new float[] {1, 0, 0, 1}, new float[] {1, 0, 0, 0}, new float[2]),
            List.of(new float[2], new float[2], new float[1]));
    Examples data = new Examples(1, 2, new float[] {3, 5}, new int[1]);
    List<float[]> rms = InputStrength.rms(new JavaKernel(), network, data, () -> false);
    assertThat(rms.get(1)).containsExactly(new float[] {3, 5}, within(1e-6f));
    assertThat(rms.get(2)).containsExactly(new float[] {6, 5}, within(1e-6f));
  }

  /** Weights of a unit that is no power of two: the activation is rounded to units of the sums. */
  @Test
  void whole_numbers_are_brought_to_units_of_the_sums_by_one_rounding() {
    double scale = 0.0173;
    float[] outputs = new float[511];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = i - 255;
    }
    float[] sums = new float[511];
    double[] wide = new double[511];
    Arrays.fill(sums, 1000);
    Arrays.fill(wide, 1000);
    new ShortcutSums(new float[][] {outputs}, scale, true).addTo(sums, 0);
    new ShortcutSums(new float[][] {outputs}, scale, true).addTo(wide, 0);
    for (int i = 0; i < outputs.length; i++) {
      assertThat(sums[i]).isEqualTo((float) (1000 + Math.rint((i - 255) * (1 / scale))));
      assertThat((double) sums[i])
          .isEqualTo(wide[i])
          .isCloseTo(1000 + (i - 255) / scale, within(0.51));
    }
  }

  @Test
  void sums_have_room_for_what_a_shortcut_brings() {
    Dense layer = new Dense(8, 8, Activation.RELU);
    FixedPoint activations = new FixedPoint(1, 7);
    OffsetFormat coarse = new OffsetFormat(8, 128, 0.01);
    OffsetFormat fine = new OffsetFormat(8, 128, 1e-6);
    assertThat(LayerArithmetic.of(layer, coarse, activations, true).parts()).isEqualTo(1);
    assertThat(LayerArithmetic.of(layer, fine, activations, false).parts()).isEqualTo(1);
    assertThat(LayerArithmetic.of(layer, fine, activations, true).parts()).isEqualTo(2);
  }

  /** The second layer's weights are 0, so all it gives out came down the shortcut. */
  @Test
  void shortcuts_hand_on_what_is_read_of_the_memory() {
    float[] same = {1, 0, 0, 1};
    List<Layer> layers =
        List.of(
            new Dense(2, 2, Activation.RELU),
            new Dense(2, 2, Activation.RELU),
            new Dense(2, 2, Activation.IDENTITY));
    Network floats =
        new Network(
            new NetworkShape(layers, List.of(new Shortcut(0, 1))),
            List.of(same, new float[4], same),
            List.of(new float[2], new float[2], new float[2]));
    Examples data = new Examples(2, 2, new float[] {0.75f, 0.5f, 0.5f, 0.75f}, new int[] {0, 1});
    QuantizedNetwork words = QuantizedNetwork.of(floats, format("Q2.6"), format("Q2.4"), false);
    InferenceSet set = new InferenceSet(new JavaKernel(), words, data, () -> false);
    assertThat(set.cleanCorrect()).isEqualTo(2);
    int[] predictions = new int[2];
    ForwardPass pass = new ForwardPass(set);
    Passes.run(pass, none(words), new FirstReadAsZero(), predictions, () -> false);
    assertThat(predictions).containsExactly(1, 1);
    Passes.run(pass, none(words), predictions, () -> false);
    assertThat(predictions).containsExactly(0, 1);
  }

  /** A memory that reads zero in place of the first output of the first layer. */
  private record FirstReadAsZero() implements ActivationStore {
    @Override
    public boolean touches(int layer) {
      return layer == 1;
    }

    @Override
    public void begin(int layer, int firstImage, int count) {}

    @Override
    public void pass(int layer, int firstAddress, float[] plane, int stride) {
      if (firstAddress == 0) {
        Arrays.fill(plane, 0);
      }
    }
  }

  @Test
  void a_description_names_where_shortcuts_come_from() {
    assertThat(ResidualNets.BLOCKS.shape.describe())
        .isEqualTo("2x8x8-3@3x3p1-max2-3@3x3p1-3@3x3p1+1-5@3x3s2p1-5@3x3p1-5@3x3p1+4-average2-4");
    assertThat(ResidualNets.BLOCKS.shape).isNotEqualTo(sequence(ResidualNets.BLOCKS));
    assertThat(ResidualNets.BLOCKS.shape.macs()).isEqualTo(sequence(ResidualNets.BLOCKS).macs());
  }

  private static void refused(List<Layer> layers, String sentence, Shortcut... shortcuts) {
    assertThatThrownBy(() -> new NetworkShape(layers, List.of(shortcuts)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void shortcuts_that_do_not_fit_are_refused() {
    List<Layer> blocks = ResidualNets.BLOCKS.shape.layers();
    refused(blocks, "layer 2 to layer 2 does not lead forward", new Shortcut(2, 2));
    refused(blocks, "layer 2 to layer 1 does not lead forward", new Shortcut(2, 1));
    refused(blocks, "from layer -1", new Shortcut(-1, 1));
    refused(blocks, "before the last, layer 6", new Shortcut(5, 6));
    refused(blocks, "before the last, layer 6", new Shortcut(5, 7));
    refused(blocks, "brings 48 values, layer 4 has 20 sums", new Shortcut(0, 4));
    // As many planes as there are sums are not enough: they have places.
    Convolution one = new Convolution(1, 2, 2, 2, 1, 1, 0, Activation.RELU, Pooling.NONE);
    Dense eight = new Dense(8, 8, Activation.RELU);
    refused(List.of(one, eight, eight), "in other planes", new Shortcut(0, 1));
    refused(blocks, "layer 2 is where two shortcuts end", new Shortcut(0, 2), new Shortcut(1, 2));
  }
}
