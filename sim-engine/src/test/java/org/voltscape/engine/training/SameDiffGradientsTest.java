package org.voltscape.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
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
import org.voltscape.engine.network.Shortcut;
import org.voltscape.engine.network.inference.ResidualNets;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.training.TrainingRecipe.Initializer;
import org.voltscape.engine.training.TrainingRecipe.Loss;
import org.voltscape.engine.training.TrainingRecipe.Optimizer;
import org.voltscape.engine.training.TrainingRecipe.Schedule;
import org.voltscape.engine.workload.Workloads;

/** Gradients of every layer against SameDiff's, in double precision. */
class SameDiffGradientsTest {
  /** Of the L2 norm of a layer's gradient. */
  private static final double TOLERANCE = 1e-5;

  /** Networks, losses, penalties and memories. */
  enum Case {
    MLP_RELU(mlp(Activation.RELU, 40, 30, 20, 10), 16),
    MLP_SIGMOID(mlp(Activation.SIGMOID, 40, 30, 20, 10), 16),
    MLP_PENALTIES(mlp(Activation.RELU, 40, 30, 20, 10), 16, 0.01, 0.02),
    MLP_STUCK(mlp(Activation.RELU, 40, 30, 20, 10), 16, 0, 0, false),
    MLP_ALL_STUCK_PENALTIES(mlp(Activation.SIGMOID, 40, 30, 20, 10), 16, 0.003, 0.01, true),
    LENET5(
        new NetworkShape(
            List.of(
                new Convolution(1, 28, 28, 20, 5, 1, 0, Activation.IDENTITY, Pooling.max(2)),
                new Convolution(20, 12, 12, 50, 5, 1, 0, Activation.IDENTITY, Pooling.max(2)),
                new Dense(800, 500, Activation.RELU),
                new Dense(500, 10, Activation.IDENTITY))),
        6),
    LENET5_STUCK_PENALTIES(LENET5.shape, 6, 0, 2.5e-4, true),
    CIFARNET(
        new NetworkShape(
            List.of(
                new Convolution(3, 32, 32, 32, 5, 1, 2, Activation.RELU, Pooling.max(2)),
                new Convolution(32, 16, 16, 32, 5, 1, 2, Activation.RELU, Pooling.average(2)),
                new Convolution(32, 8, 8, 64, 5, 1, 2, Activation.RELU, Pooling.average(2)),
                new Dense(1024, 64, Activation.RELU),
                new Dense(64, 10, Activation.IDENTITY))),
        4),
    STRIDED_PADDED_AVERAGED(
        new NetworkShape(
            List.of(
                new Convolution(2, 13, 11, 4, 3, 2, 1, Activation.RELU, Pooling.average(2)),
                new Convolution(4, 3, 3, 6, 3, 1, 2, Activation.SIGMOID, Pooling.max(2)),
                new Dense(24, 5, Activation.IDENTITY))),
        9),
    OVERLAPPING_POOLS(
        new NetworkShape(
            List.of(
                new Convolution(
                    1, 12, 13, 3, 3, 1, 1, Activation.RELU, new Pooling(Pooling.Kind.MAX, 3, 2)),
                new Convolution(
                    3, 5, 6, 4, 2, 1, 1, Activation.RELU, new Pooling(Pooling.Kind.AVERAGE, 3, 2)),
                new Dense(24, 3, Activation.IDENTITY))),
        9),
    RESIDUAL_DENSE(ResidualNets.DENSE.shape, 16),
    RESIDUAL_BLOCKS(ResidualNets.BLOCKS.shape, 9),
    RESIDUAL_CROSSING(ResidualNets.CROSSING.shape, 9),
    RESIDUAL_STUCK_PENALTIES(ResidualNets.BLOCKS.shape, 9, 0.002, 2.5e-4, true),
    RESNET_CIFAR(Workloads.byId("resnet-cifar", "test", "").shape(), 4),
    LOGISTIC(mlp(Activation.RELU, 30, 8, 1), 16, Loss.LOGISTIC),
    SQUARED_ERROR(sigmoidOutputs(2, 16, 2), 16, Loss.SQUARED_ERROR),
    SQUARED_ERROR_DEEP(sigmoidOutputs(6, 16, 5, 3), 16, Loss.SQUARED_ERROR);

    private final NetworkShape shape;
    private final int batch;
    private final Loss loss;
    private final double l1;
    private final double l2;
    private final StuckWeights read;

    Case(NetworkShape shape, int batch) {
      this(shape, batch, Loss.SOFTMAX_CROSS_ENTROPY);
    }

    Case(NetworkShape shape, int batch, Loss loss) {
      this(shape, batch, loss, 0, 0, null);
    }

    Case(NetworkShape shape, int batch, double l1, double l2) {
      this(shape, batch, Loss.SOFTMAX_CROSS_ENTROPY, l1, l2, null);
    }

    Case(NetworkShape shape, int batch, double l1, double l2, boolean biasesToo) {
      this(shape, batch, Loss.SOFTMAX_CROSS_ENTROPY, l1, l2, new StuckWeights(biasesToo));
    }

    Case(NetworkShape shape, int batch, Loss loss, double l1, double l2, StuckWeights read) {
      this.shape = shape;
      this.batch = batch;
      this.loss = loss;
      this.l1 = l1;
      this.l2 = l2;
      this.read = read;
    }

    private static NetworkShape mlp(Activation hidden, int... sizes) {
      return NetworkShape.mlp(hidden, sizes);
    }

    private static NetworkShape sigmoidOutputs(int... sizes) {
      List<Layer> layers = new ArrayList<>();
      for (int l = 1; l < sizes.length; l++) {
        layers.add(new Dense(sizes[l - 1], sizes[l], Activation.SIGMOID));
      }
      return new NetworkShape(layers);
    }
  }

  private static Examples examples(Case c) {
    int features = c.shape.inputs();
    int outputs = c.shape.outputs();
    return c.loss == Loss.SQUARED_ERROR
        ? RandomExamples.ofNumbers(c.batch, features, outputs)
        : RandomExamples.ofClasses(c.batch, features, Math.max(2, outputs));
  }

  /**
   * A start whose biases are not 0, so that theirs are tested too, and neither are weights where
   * shortcuts end, so that gradients come through them.
   */
  private static Network start(NetworkShape shape, TrainingRecipe recipe) {
    Network drawn = Trainer.start(shape, recipe);
    List<float[]> biases = new ArrayList<>();
    for (float[] of : drawn.biases()) {
      float[] some = new float[of.length];
      for (int i = 0; i < some.length; i++) {
        some[i] = (float) (0.4 * RandomExamples.unit(3 + biases.size(), i) - 0.2);
      }
      biases.add(some);
    }
    List<float[]> weights = new ArrayList<>(drawn.weights());
    for (Shortcut s : shape.shortcuts()) {
      Layer layer = shape.layers().get(s.to());
      weights.set(s.to(), InitialWeights.draw(layer, recipe.initializer(), s.to()));
    }
    return new Network(shape, weights, biases);
  }

  @ParameterizedTest
  @EnumSource(Case.class)
  void gradients_equal_those_of_samediff(Case c) {
    Examples data = examples(c);
    TrainingRecipe recipe =
        new TrainingRecipe(
                1,
                0,
                c.batch,
                Optimizer.SGD,
                0.1,
                Schedule.CONSTANT,
                0,
                c.l1,
                c.l2,
                Initializer.GLOROT,
                0,
                9)
            .withLoss(c.loss);
    Network kept = start(c.shape, recipe);
    Network used = c.read == null ? kept : c.read.used(kept);
    List<double[]> expected =
        new SameDiffNetwork(used, c.loss)
            .gradients(data, c.shape.layers().get(0), c.shape.outputs());
    for (int l = 0; l < kept.weights().size(); l++) {
      addPenalties(kept.weights().get(l), c, expected.get(2 * l));
    }
    for (MatrixKernel kernel : new MatrixKernel[] {new JavaKernel(), MatrixKernels.fast()}) {
      Trainer trainer = new Trainer(kernel, kept, recipe, data, c.read, null);
      double[] reported = new double[1];
      trainer.train(p -> reported[0] = p.gradientNorm(), new TrainingControl(() -> false));
      List<float[]> gradients = trainer.gradients();
      assertThat(gradients).hasSameSizeAs(expected);
      double squares = 0;
      for (int t = 0; t < expected.size(); t++) {
        squares += compare("tensor " + t + " by " + kernel.id(), gradients.get(t), expected.get(t));
      }
      double norm = Math.sqrt(squares);
      assertThat(reported[0]).as("norm reported").isCloseTo(norm, within(TOLERANCE * norm));
    }
  }

  /** Of the weights as they are kept: the loss is of what is read, the step is made on these. */
  private static void addPenalties(float[] weights, Case c, double[] gradient) {
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += c.l1 * Math.signum(weights[i]) + 2 * c.l2 * weights[i];
    }
  }

  /** Squared norm of the gradient wanted. */
  private static double compare(String what, float[] gradient, double[] wanted) {
    assertThat(gradient).as(what).hasSize(wanted.length);
    double squares = 0;
    double apart = 0;
    for (int i = 0; i < wanted.length; i++) {
      squares += wanted[i] * wanted[i];
      apart += (gradient[i] - wanted[i]) * (gradient[i] - wanted[i]);
    }
    double norm = Math.sqrt(squares);
    assertThat(norm).as(what + ", norm").isGreaterThan(1e-4);
    assertThat(Math.sqrt(apart) / norm).as(what).isLessThan(TOLERANCE);
    return squares;
  }
}
