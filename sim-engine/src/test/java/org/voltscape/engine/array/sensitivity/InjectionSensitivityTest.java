package org.voltscape.engine.array.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.training.TrainingRecipe.Loss;
import org.voltscape.engine.training.WeightGradients;
import org.voltscape.engine.word.Symmetric;

/** Injected flips against costs of networks whose words are flipped beforehand. */
class InjectionSensitivityTest {
  private static final NetworkShape SHAPE =
      new NetworkShape(
          List.of(
              new Convolution(1, 6, 6, 3, 3, 1, 0, Activation.RELU, Pooling.max(2)),
              new Convolution(3, 2, 2, 2, 2, 1, 0, Activation.SIGMOID, Pooling.NONE),
              new Dense(2, 3, Activation.IDENTITY)));

  private static final int EXAMPLES = 60;
  private static final double ALL = 1;

  private static double unit(long seed, int i) {
    return CounterHash.unit(CounterHash.hash(seed, i));
  }

  private static float[] drawn(int count, int seed) {
    float[] some = new float[count];
    for (int i = 0; i < count; i++) {
      some[i] = (float) (2 * unit(seed, i) - 1);
    }
    return some;
  }

  private static QuantizedNetwork network() {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (Layer layer : SHAPE.layers()) {
      weights.add(drawn(layer.weights(), weights.size()));
      biases.add(drawn(layer.biases(), 10 + biases.size()));
    }
    return QuantizedNetwork.of(new Network(SHAPE, weights, biases), new Symmetric(6), null, false);
  }

  private static Examples examples() {
    int[] labels = new int[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      labels[i] = (int) (3 * unit(99, i));
    }
    return new Examples(EXAMPLES, SHAPE.inputs(), drawn(EXAMPLES * SHAPE.inputs(), 77), labels);
  }

  private static InjectionSensitivity inject(int layer, Grain grain, double p, int draws) {
    return InjectionSensitivity.of(
        new JavaKernel(),
        network(),
        examples(),
        Loss.SOFTMAX_CROSS_ENTROPY,
        new InjectionSensitivity.Recipe(layer, grain, p, draws, 5),
        (done, total) -> {},
        () -> false);
  }

  /** Costs of every example alone. */
  private static double[] costs(Network network) {
    double[] costs = new double[EXAMPLES];
    for (int n = 0; n < EXAMPLES; n++) {
      costs[n] =
          WeightGradients.of(
                  new JavaKernel(),
                  network,
                  examples().subset(new int[] {n}),
                  Loss.SOFTMAX_CROSS_ENTROPY,
                  () -> false)
              .cost();
    }
    return costs;
  }

  /** With probability 1 every bit of a group is flipped, which needs no draw to know. */
  @ParameterizedTest
  @EnumSource(Grain.class)
  void certain_flips_change_the_cost_as_the_flipped_network_says(Grain grain) {
    QuantizedNetwork words = network();
    double[] clean = costs(words.values());
    for (int l = 0; l < SHAPE.layers().size(); l++) {
      Layer layer = SHAPE.layers().get(l);
      InjectionSensitivity found = inject(l, grain, ALL, 2);
      assertThat(found.groups()).hasSize(grain.count(layer));
      assertThat(found.passes()).isEqualTo((1L + 2 * grain.count(layer)) * EXAMPLES);
      for (int g = 0; g < grain.count(layer); g++) {
        Network flipped = words.values().copy();
        int size = 0;
        for (int i = 0; i < layer.weights(); i++) {
          if (grain.group(layer, i) == g) {
            int code = words.weightCodes().get(l)[i] ^ 0x3f;
            flipped.weights().get(l)[i] = (float) words.weightFormat(l).decode(code);
            size++;
          }
        }
        double[] costs = costs(flipped);
        double change = 0;
        double mean = 0;
        for (int n = 0; n < EXAMPLES; n++) {
          change += Math.abs(costs[n] - clean[n]) / EXAMPLES;
          mean += (costs[n] - clean[n]) / EXAMPLES;
        }
        InjectionSensitivity.Group group = found.groups().get(g);
        assertThat(group.flips()).isEqualTo(6.0 * size);
        assertThat(group.change().mean()).isCloseTo(change, within(2e-6));
        assertThat(group.meanChange().mean()).isCloseTo(Math.abs(mean), within(2e-6));
        WeightGradients whole =
            WeightGradients.of(
                new JavaKernel(), flipped, examples(), Loss.SOFTMAX_CROSS_ENTROPY, () -> false);
        assertThat(group.accuracyDrop().mean())
            .isCloseTo(found.cleanAccuracy() - whole.accuracy(), within(1e-12));
      }
    }
  }

  @Test
  void bits_flip_as_often_as_asked_for_and_the_same_every_time() {
    InjectionSensitivity found = inject(0, Grain.FILTER, 0.1, 400);
    double bits = 9 * 6;
    double error = Math.sqrt(bits * 0.1 * 0.9 / 400);
    for (InjectionSensitivity.Group group : found.groups()) {
      assertThat(group.flips()).isCloseTo(0.1 * bits, within(4 * error));
      assertThat(group.change().low()).isBetween(0.0, group.change().mean());
      assertThat(group.change().high()).isGreaterThan(group.change().mean());
    }
    assertThat(inject(0, Grain.FILTER, 0.1, 400)).isEqualTo(found);
  }

  /** Draws without a flip leave the network as it is and take no pass. */
  @Test
  void draws_without_a_flip_cost_nothing() {
    InjectionSensitivity found = inject(2, Grain.WEIGHT, 1e-9, 3);
    assertThat(found.passes()).isEqualTo(EXAMPLES);
    assertThat(found.changes()).containsOnly(0);
    assertThat(found.meanChanges()).containsOnly(0);
  }

  @Test
  void a_cancelled_injection_ends() {
    assertThatThrownBy(
            () ->
                InjectionSensitivity.of(
                    new JavaKernel(),
                    network(),
                    examples(),
                    Loss.SOFTMAX_CROSS_ENTROPY,
                    new InjectionSensitivity.Recipe(0, Grain.FILTER, 1, 1, 5),
                    (done, total) -> {},
                    () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void filters_and_channels_take_a_layer_apart() {
    Layer layer = SHAPE.layers().get(1);
    List<int[]> filters = Grain.FILTER.groups(layer);
    List<int[]> channels = Grain.CHANNEL.groups(layer);
    assertThat(filters).hasSize(2);
    assertThat(filters.get(1)[0]).isEqualTo(12);
    assertThat(channels).hasSize(3);
    assertThat(channels.get(1)).containsExactly(4, 5, 6, 7, 16, 17, 18, 19);
  }
}
