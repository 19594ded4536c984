package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.Workload;

/** Generated digits, 784-256-256-256-10. */
@AutoService(Workload.class)
public final class DigitsMlp256x3 extends DigitsData {
  @Override
  public String id() {
    return "digits-mlp-256x3";
  }

  @Override
  public String title() {
    return "Generated digits, 784-256-256-256-10";
  }

  @Override
  public String help() {
    return "Minerva's topology on digits the program draws itself; the trained network ships with the program.";
  }

  @Override
  public NetworkShape shape() {
    return NetworkShape.mlp(Activation.RELU, 784, 256, 256, 256, 10);
  }

  @Override
  public String weightFormat() {
    return "Q2.6";
  }

  @Override
  public String activationFormat() {
    return "Q2.4";
  }

  @Override
  public boolean faultyBiases() {
    return false;
  }

  @Override
  protected int side() {
    return 28;
  }

  @Override
  public TrainingRecipe recipe() {
    return new TrainingRecipe(
        12,
        0,
        128,
        TrainingRecipe.Optimizer.ADAM,
        3e-3,
        TrainingRecipe.Schedule.ONE_CYCLE,
        0.9,
        1e-5,
        1e-5,
        TrainingRecipe.Initializer.HE,
        0,
        1);
  }

  @Override
  public TrainingRecipe adaptationRecipe() {
    return Mlp256x3.adaptationRecipe(recipe());
  }

  @Override
  public boolean adaptsTrained() {
    return true;
  }
}
