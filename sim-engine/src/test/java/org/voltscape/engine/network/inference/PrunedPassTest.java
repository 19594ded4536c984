package org.voltscape.engine.network.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltscape.engine.network.inference.ForwardPassTest.changes;
import static org.voltscape.engine.network.inference.ForwardPassTest.examples;
import static org.voltscape.engine.network.inference.ForwardPassTest.format;
import static org.voltscape.engine.network.inference.ForwardPassTest.none;
import static org.voltscape.engine.network.inference.ForwardPassTest.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.word.FixedPoint;

/** Values below thresholds, against inference word by word that leaves them out. */
class PrunedPassTest {
  private static final int IMAGES = 261;

  /** Thresholds that lie on, below and between the values of Q2.4. */
  private static final double[] THRESHOLDS = {0.4, 0.25, 0.3, 0.1, 0.5, 0.2, 0.35};

  /** Layers of all kinds that have weights. */
  enum Net {
    DENSE(NetworkShape.mlp(Activation.RELU, 9, 12, 8, 5)),
    SIGNED(NetworkShape.mlp(Activation.IDENTITY, 9, 12, 8, 5)),
    CONVOLUTIONS(
        new NetworkShape(
            List.of(
                new Convolution(2, 8, 7, 3, 3, 1, 1, Activation.RELU, Pooling.max(2)),
                new Convolution(3, 4, 3, 4, 2, 1, 0, Activation.RELU, Pooling.NONE),
                new Dense(24, 5, Activation.IDENTITY)))),
    STRIDED(
        new NetworkShape(
            List.of(
                new Convolution(1, 9, 8, 4, 3, 2, 2, Activation.IDENTITY, Pooling.average(2)),
                new Convolution(4, 3, 2, 3, 3, 1, 1, Activation.RELU, Pooling.NONE),
                new Dense(18, 5, Activation.IDENTITY)))),
    RESIDUAL_DENSE(ResidualNets.DENSE.shape),
    RESIDUAL_BLOCKS(ResidualNets.BLOCKS.shape),
    RESIDUAL_CROSSING(ResidualNets.CROSSING.shape);

    final NetworkShape shape;
    final double[] thresholds;

    Net(NetworkShape shape) {
      this.shape = shape;
      this.thresholds = Arrays.copyOf(THRESHOLDS, shape.layers().size());
    }

    Pruning pruning() {
      return new Pruning(Arrays.stream(thresholds).boxed().toList());
    }

    Examples data() {
      return examples(IMAGES, shape.inputs(), shape.outputs(), 11);
    }
  }

  private static QuantizedNetwork network(Net net, String activations) {
    Network floats = random(net.shape, 0.9, 30);
    return QuantizedNetwork.of(
        floats, format("Q2.6"), activations == null ? null : format(activations), false);
  }

  /** A memory of which some words are read with a bit set, the same for every image. */
  private static final class Stuck implements ActivationStore {
    private final FixedPoint format;
    private final int layers;
    private int count;

    Stuck(FixedPoint format, int layers) {
      this.format = format;
      this.layers = layers;
    }

    long read(int layer, int address, long units) {
      return (layers >> layer & 1) == 0 || address % 3 != 1
          ? units
          : format.integer(format.code((int) units) ^ 1 << address % format.bits());
    }

    @Override
    public boolean touches(int layer) {
      return (layers >> layer & 1) == 1;
    }

    @Override
    public void begin(int layer, int firstImage, int images) {
      count = images;
    }

    @Override
    public void pass(int layer, int firstAddress, float[] plane, int stride) {
      for (int place = 0; place < plane.length / stride; place++) {
        for (int n = 0; n < count; n++) {
          int i = place * stride + n;
          plane[i] = read(layer, firstAddress + place, (long) plane[i]);
        }
      }
    }
  }

  private static int[] predicted(int images, ToIntFunction<Integer> of) {
    int[] all = new int[images];
    Arrays.setAll(all, of::applyAsInt);
    return all;
  }

  private static int[] run(ForwardPass pass, WordChanges[] changes, ActivationStore store) {
    int[] predictions = new int[IMAGES];
    Passes.run(pass, changes, store, predictions, () -> false);
    return predictions;
  }

  /** Changes of one layer alone, so that a pass can start there. */
  private static WordChanges[] only(WordChanges[] all, int layer) {
    WordChanges[] some = all.clone();
    for (int r = 0; r < some.length; r++) {
      some[r] = r == layer ? all[r] : new WordChanges();
    }
    return some;
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void words_are_those_of_an_oracle_that_leaves_small_values_out(Net net) {
    QuantizedNetwork whole = network(net, "Q2.4");
    QuantizedNetwork pruned = whole.withPruning(net.pruning());
    Examples data = net.data();
    int depth = net.shape.layers().size();
    int differ = 0;
    for (Kernels kernels : KernelsUnderTest.ALL) {
      InferenceSet set = new InferenceSet(kernels, pruned, data, () -> false);
      OracleNetwork clean = new OracleNetwork(pruned).pruned(net.thresholds);
      assertThat(predicted(IMAGES, set::cleanPrediction))
          .isEqualTo(predicted(IMAGES, n -> clean.predict(data, n)));
      SkippedOperations skipped = set.skipped(() -> false);
      assertThat(skipped.skipped().stream().mapToLong(s -> s).toArray()).isEqualTo(clean.skipped());
      assertThat(skipped.images()).isEqualTo(IMAGES);
      ForwardPass pass = new ForwardPass(set);
      WordChanges[] many = changes(pruned, 0.5, 5);
      WordChanges[] few = changes(pruned, 0.03, 6);
      List<WordChanges[]> trials = new ArrayList<>(List.of(many, few, only(few, 0)));
      // Twice, as what a pass that starts late takes from the baseline must stay as it is.
      for (int l = 0; l < 2 * depth; l++) {
        trials.add(only(many, l % depth));
      }
      for (WordChanges[] changed : trials) {
        OracleNetwork oracle = new OracleNetwork(pruned).with(changed).pruned(net.thresholds);
        OracleNetwork without = new OracleNetwork(whole).with(changed);
        int[] expected = predicted(IMAGES, n -> oracle.predict(data, n));
        assertThat(run(pass, changed, null)).isEqualTo(expected);
        differ += Arrays.equals(expected, predicted(IMAGES, n -> without.predict(data, n))) ? 0 : 1;
      }
      assertThat(run(pass, none(pruned), null))
          .as("nothing of a trial stays")
          .isEqualTo(predicted(IMAGES, set::cleanPrediction));
    }
    assertThat(differ).as("thresholds that changed nothing would prove nothing").isPositive();
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void a_value_is_judged_as_it_is_read_from_a_faulty_memory(Net net) {
    QuantizedNetwork pruned = network(net, "Q2.4").withPruning(net.pruning());
    Examples data = net.data();
    InferenceSet set = new InferenceSet(new JavaKernel(), pruned, data, () -> false);
    ForwardPass pass = new ForwardPass(set);
    for (int layers : new int[] {1, 2, 3, 4, 7}) {
      for (double share : new double[] {0, 0.3}) {
        WordChanges[] changed = changes(pruned, share, 7);
        Stuck memory = new Stuck(format("Q2.4"), layers);
        OracleNetwork oracle =
            new OracleNetwork(pruned).with(changed).with(memory::read).pruned(net.thresholds);
        assertThat(run(pass, changed, memory))
            .as("faulty layers %d, changed %s", layers, share)
            .isEqualTo(predicted(IMAGES, n -> oracle.predict(data, n)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void single_precision_agrees_with_an_oracle_in_double_precision(Net net) {
    QuantizedNetwork pruned = network(net, null).withPruning(net.pruning());
    Examples data = net.data();
    InferenceSet set = new InferenceSet(new JavaKernel(), pruned, data, () -> false);
    ForwardPass pass = new ForwardPass(set);
    int differ = 0;
    for (double share : new double[] {0, 0.03, 0.5}) {
      WordChanges[] changed = changes(pruned, share, 8);
      FloatOracle oracle = FloatOracle.of(pruned, changed).pruned(net.thresholds);
      FloatOracle without = FloatOracle.of(pruned, changed);
      int[] predictions = run(pass, changed, null);
      int clear = 0;
      for (int n = 0; n < IMAGES; n++) {
        double[] sums = oracle.sums(data, n);
        double[] sorted = sums.clone();
        Arrays.sort(sorted);
        boolean tied = sorted[sorted.length - 1] - sorted[sorted.length - 2] < 1e-4;
        if (!tied && oracle.nearest() > 1e-5) {
          clear++;
          assertThat(sums[predictions[n]]).isEqualTo(sorted[sorted.length - 1]);
          double[] whole = without.sums(data, n);
          differ += whole[predictions[n]] < Arrays.stream(whole).max().orElseThrow() ? 1 : 0;
        }
      }
      assertThat(clear).isGreaterThan(IMAGES / 2);
    }
    assertThat(differ).isPositive();
  }

  @ParameterizedTest
  @EnumSource(Net.class)
  void some_of_the_images_are_pruned_alike(Net net) {
    QuantizedNetwork pruned = network(net, "Q2.4").withPruning(net.pruning());
    Examples data = net.data();
    InferenceSet set = new InferenceSet(new JavaKernel(), pruned, data, () -> false);
    FewImages few = new FewImages(set, 7);
    ForwardPass pass = new ForwardPass(few.set());
    int[] predictions = new int[7];
    for (int from : new int[] {3, 240}) {
      int[] chosen = {from, from + 9, from + 2, from + 20, from + 1, from + 5, from + 4};
      few.gather(chosen);
      for (ActivationStore store : new ActivationStore[] {null, new Stuck(format("Q2.4"), 3)}) {
        for (double share : new double[] {0.02, 0.4}) {
          WordChanges[] changed = changes(pruned, share, 9);
          OracleNetwork oracle = new OracleNetwork(pruned).with(changed).pruned(net.thresholds);
          if (store instanceof Stuck stuck) {
            oracle.with(stuck::read);
          }
          Passes.run(pass, changed, store, predictions, () -> false);
          assertThat(predictions).isEqualTo(predicted(7, i -> oracle.predict(data, chosen[i])));
        }
      }
    }
  }

  @Test
  void with_a_threshold_of_0_only_zeros_are_skipped_and_bytes_stay() {
    QuantizedNetwork whole = network(Net.CONVOLUTIONS, "Q2.4");
    QuantizedNetwork zeros = whole.withPruning(Pruning.uniform(0));
    Examples data = Net.CONVOLUTIONS.data();
    for (Kernels kernels : KernelsUnderTest.ALL) {
      InferenceSet set = new InferenceSet(kernels, zeros, data, () -> false);
      InferenceSet plain = new InferenceSet(kernels, whole, data, () -> false);
      assertThat(set.bytes() == null).isEqualTo(plain.bytes() == null);
      OracleNetwork oracle = new OracleNetwork(whole).pruned(0, 0, 0);
      assertThat(predicted(IMAGES, set::cleanPrediction))
          .isEqualTo(predicted(IMAGES, plain::cleanPrediction))
          .isEqualTo(predicted(IMAGES, n -> oracle.predict(data, n)));
      assertThat(set.skipped(() -> false).skipped().stream().mapToLong(s -> s).toArray())
          .isEqualTo(oracle.skipped());
    }
    assertThat(zeros.pruning().changesValues()).isFalse();
  }

  @Test
  void above_all_activities_everything_is_skipped_and_biases_decide() {
    QuantizedNetwork all = network(Net.DENSE, "Q2.4").withPruning(Pruning.uniform(1e9));
    InferenceSet set = new InferenceSet(new JavaKernel(), all, Net.DENSE.data(), () -> false);
    SkippedOperations skipped = set.skipped(() -> false);
    assertThat(skipped.share()).isEqualTo(1);
    assertThat(skipped.carriedOut(1)).isZero();
    assertThat(predicted(IMAGES, set::cleanPrediction)).containsOnly(set.cleanPrediction(0));
  }
}
