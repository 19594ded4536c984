package org.voltscape.engine.workload.workloads;

import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ShippedNetworks;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.Workload;

/** Networks that compute a function, on generated examples; they ship with the program. */
abstract class AnalyticBenchmark implements Workload {
  private static final int TRAINING_EXAMPLES = 10_000;
  private static final int TEST_EXAMPLES = 1_000;

  /** Examples of a split, each a pure function of its index. */
  abstract Examples examples(Split split, int count);

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
    return ShippedRecipes.training(id());
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
