package org.voltscape.engine.workload.workloads;

import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Workload;

/** Minerva's topology 784-256-256-256-10 for 28 x 28 pixels, whatever the images. */
interface Mlp256x3 extends Workload {
  @Override
  default NetworkShape shape() {
    return NetworkShape.mlp(Activation.RELU, 784, 256, 256, 256, 10);
  }

  @Override
  default String weightFormat() {
    return "Q2.6";
  }

  @Override
  default String activationFormat() {
    return "Q2.4";
  }

  @Override
  default boolean faultyBiases() {
    return false;
  }

  @Override
  default TrainingRecipe recipe() {
    return ShippedRecipes.training("mlp-256x3");
  }

  /** Training around faults: a few epochs that the trained network survives. */
  @Override
  default TrainingRecipe adaptationRecipe() {
    return ShippedRecipes.adaptation("mlp-256x3");
  }

  @Override
  default boolean adaptsTrained() {
    return true;
  }
}
