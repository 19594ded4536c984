package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.ShippedRecipes;
import org.voltscape.engine.workload.Workload;

/** Generated digits 10 x 10, 100-32-10. */
@AutoService(Workload.class)
public final class Digits10x10 extends DigitsData implements Mlp10x10 {
  @Override
  public String id() {
    return "digits-10x10";
  }

  @Override
  public String title() {
    return "Digits 10 x 10, 100-32-10";
  }

  @Override
  public String help() {
    return "MATIC's topology on generated digits resampled to 10 x 10; the trained network ships with the program.";
  }

  @Override
  protected int side() {
    return 10;
  }

  @Override
  public TrainingRecipe recipe() {
    return ShippedRecipes.training("digits-10x10");
  }
}
