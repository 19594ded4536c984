package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.inference.Kernels;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.trial.faults.FaultSampler;
import org.voltscape.engine.trial.faults.ProtectedNetwork;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;

/** Thirty fault maps on five networks: every kernel there is classifies every image alike. */
final class KernelsAgreeTest {
  private static final int MAPS = 30;
  private static final int IMAGES = 70;
  private static final double[] RATES = {1e-5, 1e-4, 1e-3, 1e-2, 0.1};

  enum Net {
    MLP("Q2.6", "Q2.4", NetworkShape.mlp(Activation.RELU, 196, 64, 64, 64, 10)),
    SIXTEEN_BITS("Q2.14", "Q2.6", NetworkShape.mlp(Activation.RELU, 100, 32, 10)),
    OFFSET_SIGMOID("u8", "Q1.7", NetworkShape.mlp(Activation.SIGMOID, 100, 32, 10)),
    LENET(
        "Q2.6",
        "Q2.4",
        new NetworkShape(
            List.of(
                new Convolution(1, 14, 14, 6, 5, 1, 2, Activation.RELU, Pooling.max(2)),
                new Convolution(6, 7, 7, 16, 3, 1, 0, Activation.RELU, Pooling.average(2)),
                new Dense(64, 30, Activation.RELU),
                new Dense(30, 10, Activation.IDENTITY)))),
    RESIDUAL(
        "sym8",
        "Q2.4",
        new NetworkShape(
            List.of(
                new Dense(50, 24, Activation.RELU),
                new Dense(24, 24, Activation.RELU),
                new Dense(24, 24, Activation.RELU),
                new Dense(24, 10, Activation.IDENTITY)),
            List.of(new Shortcut(0, 2))));

    private final String weights;
    private final String activations;
    private final NetworkShape shape;

    Net(String weights, String activations, NetworkShape shape) {
      this.weights = weights;
      this.activations = activations;
      this.shape = shape;
    }
  }

  private static double unit(long seed, long i) {
    return CounterHash.unit(CounterHash.hash(seed, i));
  }

  private static float[] values(int count, double range, long seed) {
    float[] all = new float[count];
    for (int i = 0; i < count; i++) {
      all[i] = (float) (2 * range * (unit(seed, i) - 0.5));
    }
    return all;
  }

  private static QuantizedNetwork network(Net net) {
    List<float[]> weights = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (int l = 0; l < net.shape.layers().size(); l++) {
      Layer layer = net.shape.layers().get(l);
      double range = (net == Net.OFFSET_SIGMOID ? 10 : 2.5) / Math.sqrt(layer.patch());
      weights.add(values(layer.weights(), range, 10 + l));
      biases.add(values(layer.biases(), 0.3, 20 + l));
    }
    return QuantizedNetwork.of(
        new Network(net.shape, weights, biases),
        WordFormats.weights(net.weights, "test", ""),
        (WordFormat) WordFormats.parse(net.activations, "test", ""),
        net != Net.LENET);
  }

  private static Examples examples(int features) {
    float[] inputs = new float[IMAGES * features];
    int[] labels = new int[IMAGES];
    for (int i = 0; i < inputs.length; i++) {
      double u = unit(3, i);
      inputs[i] = i % features % 9 == 4 || u < 0.3 ? 0 : (float) u;
    }
    Arrays.setAll(labels, n -> (int) (10 * unit(4, n)));
    return new Examples(IMAGES, features, inputs, labels);
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void everyKernelClassifiesEveryImageAlike(Net net) {
    QuantizedNetwork network = network(net);
    Examples examples = examples(net.shape.inputs());
    List<ForwardPass> passes = new ArrayList<>();
    List<InferenceSet> sets = new ArrayList<>();
    for (Kernels.Choice choice : Kernels.Choice.values()) {
      InferenceSet set = new InferenceSet(Kernels.of(choice), network, examples, () -> false);
      sets.add(set);
      passes.add(new ForwardPass(set));
    }
    FaultSampler sampler = new FaultSampler(network);
    ProtectedNetwork scheme = ProtectedNetwork.of(SchemeChoice.of("none"), network);
    int different = 0;
    for (int map = 0; map < MAPS; map++) {
      double rate = RATES[map % RATES.length];
      FaultKind kind = map % 2 == 0 ? FaultKind.FLIPS : FaultKind.STUCK_AT;
      sampler.draw(new Die(100 + map, 0.5), rate, kind, FaultScope.WEIGHTS);
      WordChanges[] changes = sampler.changes(scheme);
      Answers oracle = new Answers(sets.get(0));
      for (int p = passes.size() - 1; p >= 0; p--) {
        Answers answers = new Answers(sets.get(p));
        passes.get(p).run(changes, answers, () -> false);
        if (p == passes.size() - 1) {
          oracle = answers;
        }
        assertThat(answers.classes())
            .as("%s, map %d", Kernels.Choice.values()[p], map)
            .isEqualTo(oracle.classes());
        assertThat(answers.correct()).isEqualTo(oracle.correct());
      }
      for (int n = 0; n < IMAGES; n++) {
        different += oracle.classes()[n] == sets.get(0).cleanPrediction(n) ? 0 : 1;
      }
    }
    // Maps that change nothing would prove nothing.
    assertThat(different).isGreaterThan(MAPS);
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void startingAtTheFirstFaultyLayerIsAsGoodAsStartingAtTheFirst(Net net) {
    QuantizedNetwork network = network(net);
    Examples examples = examples(net.shape.inputs());
    ProtectedNetwork scheme = ProtectedNetwork.of(SchemeChoice.of("none"), network);
    for (Kernels.Choice choice : Kernels.Choice.values()) {
      InferenceSet set = new InferenceSet(Kernels.of(choice), network, examples, () -> false);
      ForwardPass pass = new ForwardPass(set);
      int different = 0;
      for (int r = 0; r < network.regions().size(); r++) {
        for (double rate : new double[] {1e-3, 0.02, 0.3}) {
          FaultSampler sampler = new FaultSampler(network);
          sampler.draw(new Die(7 + r, 0.5), rate, FaultKind.FLIPS, FaultScope.WEIGHTS);
          WordChanges[] drawn = sampler.changes(scheme);
          for (int other = 0; other < drawn.length; other++) {
            if (other != r) {
              drawn[other].clear();
            }
          }
          Answers late = new Answers(set);
          pass.run(drawn, late, () -> false);
          if (r > 0) {
            // A change to what is there anyway: the pass has to start at the first layer.
            QuantizedNetwork.Region first = network.regions().get(0);
            drawn[0].add(0, first.format().integer(first.codes()[0]));
          }
          Answers whole = new Answers(set);
          pass.run(drawn, whole, () -> false);
          assertThat(late.classes()).as("%s, region %d", choice, r).isEqualTo(whole.classes());
          for (int n = 0; n < IMAGES; n++) {
            different += late.classes()[n] == set.cleanPrediction(n) ? 0 : 1;
          }
        }
      }
      assertThat(different).isGreaterThan(MAPS);
    }
  }
}
