package org.voltscape.engine.workload.workloads;

import java.util.List;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.training.TrainingRecipe;

/**
 * Caffe's LeNet-5 for 28 x 28 pixels, 430,500 weights, as the MATIC and the weight-approximation
 * papers use it: no activation after the convolutions.
 */
final class LeNet5 {
  /** All weights fit into it. */
  static final String WEIGHT_FORMAT = "Q1.15";

  /** Largest value of the weight format. */
  private static final double RANGE = 1 - 0x1p-15;

  private LeNet5() {}

  static NetworkShape shape() {
    return new NetworkShape(
        List.of(
            new Convolution(1, 28, 28, 20, 5, 1, 0, Activation.IDENTITY, Pooling.max(2)),
            new Convolution(20, 12, 12, 50, 5, 1, 0, Activation.IDENTITY, Pooling.max(2)),
            new Dense(800, 500, Activation.RELU),
            new Dense(500, 10, Activation.IDENTITY)));
  }

  static TrainingRecipe recipe() {
    return new TrainingRecipe(
        3,
        0,
        64,
        TrainingRecipe.Optimizer.ADAM,
        3e-3,
        TrainingRecipe.Schedule.ONE_CYCLE,
        0.9,
        0,
        0,
        TrainingRecipe.Initializer.HE,
        RANGE,
        1);
  }

  /** Training around faults: 2,000 steps that the trained network survives. */
  static TrainingRecipe adaptationRecipe() {
    return recipe()
        .withEffort(4, 16_000, 32)
        .withSteps(TrainingRecipe.Optimizer.SGD, 0.005, TrainingRecipe.Schedule.LATE_STEP, 0.9)
        .withPenalties(0, 2.5e-4)
        .withClipNorm(10);
  }
}
