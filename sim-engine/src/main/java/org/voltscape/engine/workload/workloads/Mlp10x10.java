package org.voltscape.engine.workload.workloads;

import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.workload.Workload;

/** MATIC's topology 100-32-10 for 10 x 10 pixels, whatever the images. */
interface Mlp10x10 extends Workload {
  @Override
  default NetworkShape shape() {
    return NetworkShape.mlp(Activation.SIGMOID, 100, 32, 10);
  }

  @Override
  default String weightFormat() {
    return "Q2.14";
  }

  @Override
  default String activationFormat() {
    return "float";
  }

  @Override
  default boolean faultyBiases() {
    return true;
  }
}
