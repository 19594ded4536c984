package org.voltscape.engine.workload.workloads;

import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.TrainedClassifier;

/**
 * Networks of Minerva's Table 1 on data of the user's folder that are no images: rectifying layers,
 * words as in the network for MNIST, biases outside of the faulty memory.
 */
abstract class PublishedMlp extends TrainedClassifier {
  /** A quarter of the 581,012 rows of all forest cover types, and some more. */
  private static final int MOST_TESTED = 200_000;

  private final Task task;
  private final int[] sizes;

  /**
   * @param example what is told apart: {@code document}
   * @param sizes inputs, hidden layers, outputs
   */
  PublishedMlp(String example, int... sizes) {
    this.task = new Task.Classification(example);
    this.sizes = sizes;
  }

  /** Name of the recipe. */
  String recipeName() {
    return id();
  }

  @Override
  public final NetworkShape shape() {
    return NetworkShape.mlp(Activation.RELU, sizes);
  }

  final int inputs() {
    return sizes[0];
  }

  final int outputs() {
    return sizes[sizes.length - 1];
  }

  @Override
  public final Task task() {
    return task;
  }

  /** Users bring other parts of the data, too. */
  @Override
  public int mostTestImages() {
    return MOST_TESTED;
  }

  @Override
  public final String weightFormat() {
    return "Q2.6";
  }

  @Override
  public final String activationFormat() {
    return "Q2.4";
  }

  @Override
  public final boolean faultyBiases() {
    return false;
  }

  @Override
  public final TrainingRecipe recipe() {
    return ShippedRecipes.training(recipeName());
  }

  /** Training around faults: a few epochs that the trained network survives. */
  @Override
  public final TrainingRecipe adaptationRecipe() {
    return ShippedRecipes.adaptation(recipeName());
  }

  @Override
  public final boolean adaptsTrained() {
    return true;
  }
}
