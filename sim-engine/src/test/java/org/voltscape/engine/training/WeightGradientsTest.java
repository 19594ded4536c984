package org.voltscape.engine.training;

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
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.inference.ResidualNets;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.training.TrainingRecipe.Loss;

/** Gradients over a data set against SameDiff's, of all examples and of each one alone. */
class WeightGradientsTest {
  private static final int EXAMPLES = 11;

  enum Case {
    MLP(NetworkShape.mlp(Activation.RELU, 12, 9, 7, 4), Loss.SOFTMAX_CROSS_ENTROPY),
    LOGISTIC(NetworkShape.mlp(Activation.SIGMOID, 12, 6, 1), Loss.LOGISTIC),
    NUMBERS(NetworkShape.mlp(Activation.SIGMOID, Activation.SIGMOID, 6, 8, 3), Loss.SQUARED_ERROR),
    CONVOLUTIONS(
        new NetworkShape(
            List.of(
                new Convolution(2, 13, 11, 4, 3, 2, 1, Activation.RELU, Pooling.average(2)),
                new Convolution(4, 3, 3, 6, 3, 1, 2, Activation.SIGMOID, Pooling.max(2)),
                new Dense(24, 5, Activation.IDENTITY))),
        Loss.SOFTMAX_CROSS_ENTROPY),
    RESIDUAL(ResidualNets.CROSSING.shape, Loss.SOFTMAX_CROSS_ENTROPY);

    private final NetworkShape shape;
    private final Loss loss;

    Case(NetworkShape shape, Loss loss) {
      this.shape = shape;
      this.loss = loss;
    }

    Examples examples() {
      return loss == Loss.SQUARED_ERROR
          ? RandomExamples.ofNumbers(EXAMPLES, shape.inputs(), shape.outputs())
          : RandomExamples.ofClasses(EXAMPLES, shape.inputs(), Math.max(2, shape.outputs()));
    }

    Network network() {
      List<float[]> weights = new ArrayList<>();
      List<float[]> biases = new ArrayList<>();
      for (int l = 0; l < shape.layers().size(); l++) {
        weights.add(drawn(shape.layers().get(l).weights(), 20 + l));
        biases.add(drawn(shape.layers().get(l).biases(), 40 + l));
      }
      return new Network(shape, weights, biases);
    }

    private static float[] drawn(int count, int seed) {
      float[] some = new float[count];
      for (int i = 0; i < count; i++) {
        some[i] = (float) (1.4 * RandomExamples.unit(seed, i) - 0.7);
      }
      return some;
    }

    WeightGradients gradients(MatrixKernel kernel, int batch) {
      return WeightGradients.of(kernel, network(), examples(), loss, batch, () -> false);
    }
  }

  @ParameterizedTest
  @EnumSource(Case.class)
  void means_equal_those_of_samediff(Case c) {
    Examples data = c.examples();
    SameDiffNetwork oracle = new SameDiffNetwork(c.network(), c.loss);
    List<double[]> mean = weightsOf(oracle, data, c.shape);
    List<double[]> absolute = new ArrayList<>();
    mean.forEach(m -> absolute.add(new double[m.length]));
    for (int n = 0; n < EXAMPLES; n++) {
      List<double[]> one = weightsOf(oracle, data.subset(new int[] {n}), c.shape);
      for (int l = 0; l < one.size(); l++) {
        for (int i = 0; i < one.get(l).length; i++) {
          absolute.get(l)[i] += Math.abs(one.get(l)[i]) / EXAMPLES;
        }
      }
    }
    for (MatrixKernel kernel : new MatrixKernel[] {new JavaKernel(), MatrixKernels.fast()}) {
      // The last pass is not a whole one.
      WeightGradients found = c.gradients(kernel, 4);
      assertNear(found.mean(), mean);
      assertNear(found.meanAbsolute(), absolute);
    }
  }

  private static List<double[]> weightsOf(SameDiffNetwork oracle, Examples data, NetworkShape s) {
    List<double[]> all = oracle.gradients(data, s.layers().get(0), s.outputs());
    List<double[]> weights = new ArrayList<>();
    for (int t = 0; t < all.size(); t += 2) {
      weights.add(all.get(t));
    }
    return weights;
  }

  private static void assertNear(List<float[]> found, List<double[]> wanted) {
    assertThat(found).hasSameSizeAs(wanted);
    for (int l = 0; l < wanted.size(); l++) {
      double norm = 0;
      double apart = 0;
      for (int i = 0; i < wanted.get(l).length; i++) {
        norm += wanted.get(l)[i] * wanted.get(l)[i];
        apart += Math.pow(found.get(l)[i] - wanted.get(l)[i], 2);
      }
      assertThat(Math.sqrt(norm)).isGreaterThan(1e-4);
      assertThat(Math.sqrt(apart / norm)).as("layer " + l).isLessThan(1e-5);
    }
  }

  @ParameterizedTest
  @EnumSource(Case.class)
  void the_size_of_a_pass_changes_the_rounding_alone(Case c) {
    MatrixKernel kernel = new JavaKernel();
    WeightGradients single = c.gradients(kernel, 1);
    for (int batch : new int[] {3, EXAMPLES, 32}) {
      WeightGradients found = c.gradients(kernel, batch);
      assertThat(found.cost()).isCloseTo(single.cost(), within(1e-6 * single.cost()));
      assertThat(found.accuracy()).isEqualTo(Double.valueOf(single.accuracy()));
      assertNear(found.mean(), doubles(single.mean()));
      assertNear(found.meanAbsolute(), doubles(single.meanAbsolute()));
    }
  }

  private static List<double[]> doubles(List<float[]> values) {
    List<double[]> all = new ArrayList<>();
    for (float[] of : values) {
      double[] to = new double[of.length];
      for (int i = 0; i < to.length; i++) {
        to[i] = of[i];
      }
      all.add(to);
    }
    return all;
  }

  @Test
  void magnitudes_average_to_no_less_than_the_mean() {
    WeightGradients found = Case.CONVOLUTIONS.gradients(new JavaKernel(), 4);
    for (int l = 0; l < found.mean().size(); l++) {
      for (int i = 0; i < found.mean().get(l).length; i++) {
        assertThat(found.meanAbsolute().get(l)[i])
            .isGreaterThanOrEqualTo(Math.abs(found.mean().get(l)[i]) - 1e-7f);
      }
    }
  }

  @Test
  void a_cancelled_pass_ends() {
    Case c = Case.MLP;
    assertThatThrownBy(
            () ->
                WeightGradients.of(new JavaKernel(), c.network(), c.examples(), c.loss, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
