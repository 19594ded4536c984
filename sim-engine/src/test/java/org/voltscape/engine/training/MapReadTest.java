package org.voltscape.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.inference.FloatOracle;
import org.voltscape.engine.network.inference.ResidualNets;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.training.TrainingRecipe.Initializer;
import org.voltscape.engine.training.TrainingRecipe.Optimizer;
import org.voltscape.engine.training.TrainingRecipe.Schedule;

/** Training through a memory that weights and feature maps pass. */
class MapReadTest {
  private static final int BATCH = 7;

  private static TrainingRecipe descent() {
    return new TrainingRecipe(
        1, 0, BATCH, Optimizer.SGD, 1, Schedule.CONSTANT, 0, 0, 0, Initializer.GLOROT, 0, 9);
  }

  private static double loss(FloatOracle oracle, Examples data) {
    double total = 0;
    for (int n = 0; n < data.count(); n++) {
      double[] z = oracle.sums(data, n);
      total += Math.log(Arrays.stream(z).map(Math::exp).sum()) - z[data.labels()[n]];
    }
    return total / data.count();
  }

  @ParameterizedTest
  @EnumSource(ConvolutionTrainerTest.Net.class)
  void gradients_through_errors_equal_finite_differences(ConvolutionTrainerTest.Net net) {
    Network start = Trainer.start(net.shape, descent());
    for (float[] biases : start.biases()) {
      // A sum of nothing but zeros must not be where a rectifier bends.
      for (int i = 0; i < biases.length; i++) {
        biases[i] = (float) (RandomExamples.unit(8, i) - 0.45);
      }
    }
    compareWithDifferences(start);
  }

  @ParameterizedTest
  @EnumSource(ResidualNets.class)
  void shortcuts_bring_what_was_read_and_its_gradient_back(ResidualNets net) {
    compareWithDifferences(net.start());
  }

  private static void compareWithDifferences(Network start) {
    NetworkShape shape = start.shape();
    Examples data = RandomExamples.ofClasses(BATCH, shape.inputs(), shape.outputs());
    FixedErrors errors = new FixedErrors(BATCH);
    Trainer trainer = new Trainer(new JavaKernel(), start, descent(), data, errors, null);
    Network after = trainer.train(p -> {}, () -> false);
    List<double[]> weights = FloatOracle.doubles(start.weights());
    for (int l = 0; l < weights.size(); l++) {
      double[] values = weights.get(l);
      for (int i = 0; i < values.length; i++) {
        values[i] = FixedErrors.of(l, true, i).of(values[i]);
      }
    }
    List<double[]> biases = FloatOracle.doubles(start.biases());
    FloatOracle oracle =
        new FloatOracle(shape, weights, biases)
            .reading((layer, place, value) -> FixedErrors.of(layer, false, place).of(value));
    for (boolean bias : new boolean[] {false, true}) {
      for (int l = 0; l < weights.size(); l++) {
        double[] values = (bias ? biases : weights).get(l);
        float[] before = (bias ? start.biases() : start.weights()).get(l);
        float[] moved = (bias ? after.biases() : after.weights()).get(l);
        for (int i = 0; i < values.length; i++) {
          boolean follows = bias || FixedErrors.of(l, true, i).follows();
          double gradient = follows ? difference(oracle, data, values, i) : 0;
          assertThat((double) before[i] - moved[i])
              .as("layer %d, %s %d", l, bias ? "bias" : "weight", i)
              .isCloseTo(gradient, within(3e-6 * (1 + Math.abs(gradient))));
        }
      }
    }
  }

  private static double difference(FloatOracle oracle, Examples data, double[] values, int i) {
    double at = values[i];
    double h = 1e-6;
    values[i] = at + h;
    double up = loss(oracle, data);
    values[i] = at - h;
    double down = loss(oracle, data);
    values[i] = at;
    return (up - down) / (2 * h);
  }

  /** Weights as they are; what the second layer reads is not a number in every second step. */
  private static final class Broken implements MapRead {
    private final List<float[]> seen = new ArrayList<>();
    private long step;

    @Override
    public void begin(long number, double progress) {
      step = number;
    }

    @Override
    public boolean keeps(int layer, boolean biases) {
      return !biases;
    }

    @Override
    public void read(int layer, boolean biases, float[] kept, float[] used) {
      if (layer == 0) {
        seen.add(kept.clone());
      }
      System.arraycopy(kept, 0, used, 0, kept.length);
    }

    @Override
    public void readMap(int layer, float[][] written, float[][] read) {
      for (int plane = 0; plane < read.length; plane++) {
        System.arraycopy(written[plane], 0, read[plane], 0, read[plane].length);
      }
      if (layer == 1 && step % 2 == 0) {
        read[0][0] = Float.NaN;
      }
    }

    @Override
    public void backMap(int layer, int plane, float[] gradient) {}

    @Override
    public void round(int layer, boolean biases, float[] kept, float[] rounded) {
      throw new UnsupportedOperationException();
    }

    @Override
    public float lowest(int layer, boolean biases) {
      return Float.NEGATIVE_INFINITY;
    }

    @Override
    public float highest(int layer, boolean biases) {
      return Float.POSITIVE_INFINITY;
    }
  }

  @Test
  void a_step_without_a_finite_gradient_changes_nothing() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 6, 5, 3);
    Examples data = RandomExamples.ofClasses(4 * BATCH, 6, 3);
    Broken broken = new Broken();
    Network start = Trainer.start(shape, descent());
    Network after =
        new Trainer(new JavaKernel(), start, descent(), data, broken, null)
            .train(p -> {}, () -> false);
    List<float[]> seen = broken.seen;
    assertThat(seen).hasSize(4);
    assertThat(seen.get(1)).isEqualTo(seen.get(0));
    assertThat(seen.get(2)).isNotEqualTo(seen.get(1));
    assertThat(seen.get(3)).isEqualTo(seen.get(2));
    assertThat(after.weights().get(0)).isNotEqualTo(seen.get(3));
    for (float[] weights : after.weights()) {
      for (float w : weights) {
        assertThat(w).isFinite();
      }
    }
  }
}
