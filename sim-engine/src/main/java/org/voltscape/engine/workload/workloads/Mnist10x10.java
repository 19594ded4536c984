package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Workload;

/** MNIST 10 x 10, 100-32-10. */
@AutoService(Workload.class)
public final class Mnist10x10 extends MnistData implements Mlp10x10 {
  @Override
  public String id() {
    return "mnist-10x10";
  }

  @Override
  public String title() {
    return "MNIST 10 x 10, 100-32-10";
  }

  @Override
  public String help() {
    return "MATIC's network for MNIST resampled to 10 x 10, trained as briefly as its nominal accuracy implies; trained on first use from the data folder.";
  }

  @Override
  protected int side() {
    return 10;
  }

  @Override
  public TrainingRecipe recipe() {
    return ShippedRecipes.training("mnist-10x10");
  }
}
