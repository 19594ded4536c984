package org.voltscape.engine.network.datapath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.training.Trainer;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.engine.workload.ShippedRecipes;

/** The pass over whole numbers against the definition, computed in decimal fractions. */
class DatapathPassTest {
  private static final NetworkShape SHAPE = NetworkShape.mlp(Activation.RELU, 7, 9, 6, 4);

  private static Network network(long seed) {
    Network drawn = Trainer.start(SHAPE, ShippedRecipes.training("mlp-256x3").withSeed(seed));
    Random random = new Random(seed);
    List<float[]> biases = new ArrayList<>();
    for (float[] layer : drawn.biases()) {
      float[] some = layer.clone();
      for (int i = 0; i < some.length; i++) {
        some[i] = (float) (random.nextGaussian() * 0.1);
      }
      biases.add(some);
    }
    return new Network(SHAPE, drawn.weights(), biases);
  }

  private static Examples examples(long seed, int count) {
    Random random = new Random(seed);
    float[] inputs = new float[count * 7];
    int[] labels = new int[count];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextInt(3) == 0 ? 0 : random.nextFloat() * 2 - 0.3f;
    }
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(4);
    }
    return new Examples(count, 7, inputs, labels);
  }

  private static FixedPoint q(int m, int n) {
    return new FixedPoint(m, n);
  }

  private static BigDecimal rounded(BigDecimal value, FixedPoint format) {
    BigDecimal step = BigDecimal.valueOf(format.scale());
    BigDecimal units =
        value.divide(step).add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
    BigDecimal top = BigDecimal.valueOf(1L << (format.bits() - 1));
    return units.max(top.negate()).min(top.subtract(BigDecimal.ONE)).multiply(step);
  }

  /** Classes by the definition, and skipped MACs by layer. */
  private static int[] classes(Datapath path, Examples examples, long[] skipped) {
    int[] answers = new int[examples.count()];
    for (int n = 0; n < answers.length; n++) {
      List<BigDecimal> entering = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        entering.add(
            rounded(new BigDecimal(examples.inputs()[n * 7 + i]), path.formats(0).activities()));
      }
      for (int l = 0; l < path.layers(); l++) {
        List<BigDecimal> leaving = new ArrayList<>();
        float[] weights = path.network().weights().get(l);
        for (int o = 0; o < path.outputs(l); o++) {
          BigDecimal sum = new BigDecimal(path.network().biases().get(l)[o]);
          for (int i = 0; i < entering.size(); i++) {
            BigDecimal x = entering.get(i);
            boolean small = x.abs().compareTo(new BigDecimal(path.threshold(l))) < 0;
            if (small || x.signum() == 0) {
              skipped[l]++;
              continue;
            }
            BigDecimal w =
                rounded(
                    new BigDecimal(weights[o * entering.size() + i]), path.formats(l).weights());
            BigDecimal product = w.multiply(x);
            BigDecimal finest =
                BigDecimal.valueOf(
                    Math.max(
                        path.formats(l).products().scale(),
                        path.formats(l).weights().scale() * path.formats(l).activities().scale()));
            BigDecimal top =
                BigDecimal.valueOf(Math.scalb(1.0, path.formats(l).products().integerBits() - 1));
            product =
                product
                    .divide(finest)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .multiply(finest)
                    .max(top.negate())
                    .min(top.subtract(finest));
            sum = sum.add(product);
          }
          leaving.add(sum);
        }
        if (l == path.layers() - 1) {
          int best = 0;
          for (int o = 1; o < leaving.size(); o++) {
            best = leaving.get(o).compareTo(leaving.get(best)) > 0 ? o : best;
          }
          answers[n] = best;
        } else {
          FixedPoint next = path.formats(l + 1).activities();
          entering = leaving.stream().map(v -> rounded(v.max(BigDecimal.ZERO), next)).toList();
        }
      }
    }
    return answers;
  }

  private static Examples labelled(Examples examples, int[] labels) {
    return new Examples(examples.count(), examples.features(), examples.inputs(), labels);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 10, 6, 10, 6, 10, 0",
    "2, 6, 2, 4, 2, 7, 0.3",
    "1, 3, 2, 2, 1, 1, 0.7",
    "2, 2, 2, 2, 2, 8, 0",
    "1, 4, 1, 5, 2, 9, 0.2"
  })
  void answers_and_skipped_macs_are_those_of_the_definition(
      int wm, int wn, int xm, int xn, int pm, int pn, double threshold) {
    Network network = network(wm * 31 + pn);
    SignalFormats signals = new SignalFormats(q(wm, wn), q(xm, xn), q(pm, pn));
    Datapath path =
        Datapath.of(network, List.of(signals, signals, signals))
            .withThresholds(threshold, threshold / 2, threshold * 1.5);
    Examples examples = examples(5, 300);
    long[] skipped = new long[3];
    int[] classes = classes(path, examples, skipped);

    DatapathCounts counts = DatapathPass.run(path, labelled(examples, classes), () -> false);
    assertThat(counts.wrong()).isZero();
    assertThat(counts.skipped()).containsExactly(skipped);
    assertThat(counts.examples()).isEqualTo(300);
    assertThat(counts.macs()).containsExactly(63, 54, 24);
    assertThat(counts.skippedShare())
        .isEqualTo((skipped[0] + skipped[1] + skipped[2]) / (300.0 * 141));

    int[] others = IntStream.of(classes).map(c -> (c + 1) % 4).toArray();
    assertThat(DatapathPass.run(path, labelled(examples, others), () -> false).wrong())
        .isEqualTo(300);
  }

  @Test
  void each_layer_has_words_of_its_own() {
    Network network = network(3);
    Datapath path =
        Datapath.of(
                network,
                List.of(
                    SignalFormats.all(q(6, 10)),
                    SignalFormats.all(q(6, 10)),
                    SignalFormats.all(q(6, 10))))
            .with(1, new SignalFormats(q(1, 3), q(2, 2), q(2, 3)));
    assertThat(path.formats(1).describe()).isEqualTo("Q1.3, Q2.2, Q2.3");
    Examples examples = examples(9, 200);
    int[] classes = classes(path, examples, new long[3]);
    assertThat(DatapathPass.run(path, labelled(examples, classes), () -> false).wrong()).isZero();
  }

  @Test
  void changed_words_are_read_in_place_of_the_written() {
    Network network = network(4);
    FixedPoint words = q(2, 6);
    Datapath path =
        Datapath.of(
            network,
            List.of(SignalFormats.all(words), SignalFormats.all(words), SignalFormats.all(words)));
    WordChanges[] changes = {new WordChanges(), new WordChanges(), new WordChanges()};
    Network other = network.copy();
    int[][] places = {{0, 127}, {8, -128}, {62, 5}, {33, 64}};
    for (int[] p : places) {
      changes[0].add(p[0], p[1]);
      other.weights().get(0)[p[0]] = (float) (p[1] * words.scale());
    }
    changes[2].add(23, -100);
    other.weights().get(2)[23] = (float) (-100 * words.scale());
    Examples examples = examples(11, 300);
    int[] classes = classes(Datapath.of(other, path.formats()), examples, new long[3]);
    assertThat(DatapathPass.run(path, changes, labelled(examples, classes), () -> false).wrong())
        .isZero();
    assertThat(DatapathPass.run(path, labelled(examples, classes), () -> false).wrong())
        .isPositive();
  }

  @Test
  void single_precision_answers_are_those_of_exact_sums() {
    Network network = network(6);
    Examples examples = examples(13, 300);
    int[] classes = new int[300];
    for (int n = 0; n < 300; n++) {
      double[] entering = new double[7];
      for (int i = 0; i < 7; i++) {
        entering[i] = examples.inputs()[n * 7 + i];
      }
      for (int l = 0; l < 3; l++) {
        float[] w = network.weights().get(l);
        double[] leaving = new double[network.biases().get(l).length];
        for (int o = 0; o < leaving.length; o++) {
          leaving[o] = network.biases().get(l)[o];
          for (int i = 0; i < entering.length; i++) {
            leaving[o] += w[o * entering.length + i] * entering[i];
          }
          leaving[o] = l < 2 ? Math.max(0, leaving[o]) : leaving[o];
        }
        entering = leaving;
      }
      for (int o = 1; o < 4; o++) {
        classes[n] = entering[o] > entering[classes[n]] ? o : classes[n];
      }
    }
    assertThat(FloatErrors.share(network, labelled(examples, classes), () -> false)).isZero();
    boolean[] wrong = FloatErrors.wrong(network, labelled(examples, new int[300]), () -> false);
    for (int n = 0; n < 300; n++) {
      assertThat(wrong[n]).isEqualTo(classes[n] != 0);
    }
  }

  @Test
  void a_cancelled_pass_ends() {
    Network network = network(1);
    Datapath path =
        Datapath.of(network, java.util.Collections.nCopies(3, SignalFormats.all(q(2, 6))));
    assertThatThrownBy(() -> DatapathPass.run(path, examples(1, 10), () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> FloatErrors.wrong(network, examples(1, 10), () -> true))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> path.withThresholds(0, -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> path.withThresholds(0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
