package org.voltscape.engine.workload.workloads;

import org.voltscape.engine.training.TrainingRecipe;

/** What the networks of Minerva's topology 784-256-256-256-10 have in common. */
final class Mlp256x3 {
  private Mlp256x3() {}

  /** Training around faults: a few epochs that the trained network survives. */
  static TrainingRecipe adaptationRecipe(TrainingRecipe own) {
    return own.withEffort(3, 20_000, 64)
        .withSteps(TrainingRecipe.Optimizer.ADAM, 3e-3, TrainingRecipe.Schedule.ONE_CYCLE, 0.9)
        .withPenalties(0, 0)
        .withClipNorm(1);
  }
}
