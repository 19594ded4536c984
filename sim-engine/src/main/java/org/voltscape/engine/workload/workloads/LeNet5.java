package org.voltscape.engine.workload.workloads;

import java.util.List;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Workload;

/**
 * Caffe's LeNet-5 for 28 x 28 pixels, 430,500 weights, as the MATIC and the weight-approximation
 * papers use it, whatever the images: no activation after the convolutions.
 */
interface LeNet5 extends Workload {
  @Override
  default NetworkShape shape() {
    return new NetworkShape(
        List.of(
            new Convolution(1, 28, 28, 20, 5, 1, 0, Activation.IDENTITY, Pooling.max(2)),
            new Convolution(20, 12, 12, 50, 5, 1, 0, Activation.IDENTITY, Pooling.max(2)),
            new Dense(800, 500, Activation.RELU),
            new Dense(500, 10, Activation.IDENTITY)));
  }

  /** All weights fit into it. */
  @Override
  default String weightFormat() {
    return "Q1.15";
  }

  @Override
  default String activationFormat() {
    return "float";
  }

  @Override
  default boolean faultyBiases() {
    return false;
  }

  /** Weights stay within the values of their format. */
  @Override
  default TrainingRecipe recipe() {
    return ShippedRecipes.training("lenet5");
  }

  /** Training around faults: 2,000 steps that the trained network survives. */
  @Override
  default TrainingRecipe adaptationRecipe() {
    return ShippedRecipes.adaptation("lenet5");
  }

  @Override
  default boolean adaptsTrained() {
    return true;
  }
}
