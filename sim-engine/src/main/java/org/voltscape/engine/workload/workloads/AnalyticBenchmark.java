package org.voltscape.engine.workload.workloads;

import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ShippedNetworks;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.Workload;

/** Networks that compute a function, on generated examples; they ship with the program. */
abstract class AnalyticBenchmark implements Workload {
  private static final int TRAINING_EXAMPLES = 10_000;
  private static final int TEST_EXAMPLES = 1_000;

  /** Examples of a split, each a pure function of its index. */
  abstract Examples examples(Split split, int count);

  /** Weights and biases stay in [-range, range]. */
  abstract double range();

  @Override
  public String activationFormat() {
    return "float";
  }

  @Override
  public boolean faultyBiases() {
    return false;
  }

  @Override
  public int testImages() {
    return TEST_EXAMPLES;
  }

  @Override
  public TrainingRecipe recipe() {
    return new TrainingRecipe(
            40,
            0,
            32,
            TrainingRecipe.Optimizer.SGD,
            1,
            TrainingRecipe.Schedule.COSINE,
            0.9,
            0,
            0,
            TrainingRecipe.Initializer.GLOROT,
            range(),
            1)
        .withLoss(TrainingRecipe.Loss.SQUARED_ERROR);
  }

  @Override
  public Examples trainingExamples(DataPlace place) {
    return examples(Split.TRAIN, TRAINING_EXAMPLES);
  }

  @Override
  public Examples testExamples(DataPlace place) {
    return examples(Split.TEST, TEST_EXAMPLES);
  }

  @Override
  public Network network(DataPlace place) {
    return ShippedNetworks.read(this);
  }
}
