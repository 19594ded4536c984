package org.voltscape.engine.training;

/** Steps an array of parameters by its gradient and keeps its moments. Confined to one thread. */
final class Descent {
  private static final double SECOND_MOMENT_DECAY = 0.999;
  private static final double ADAM_EPSILON = 1e-8;

  private final TrainingRecipe recipe;
  private final float[] first;
  private final float[] second;

  Descent(TrainingRecipe recipe, int size) {
    this.recipe = recipe;
    first = new float[size];
    second = new float[recipe.optimizer() == TrainingRecipe.Optimizer.ADAM ? size : 0];
  }

  void step(float[] parameters, float[] gradient, double rate, long step) {
    if (recipe.optimizer() == TrainingRecipe.Optimizer.SGD) {
      float momentum = (float) recipe.momentum();
      float r = (float) rate;
      for (int i = 0; i < parameters.length; i++) {
        first[i] = momentum * first[i] + gradient[i];
        parameters[i] -= r * first[i];
      }
    } else {
      adam(parameters, gradient, rate, step);
    }
  }

  private void adam(float[] parameters, float[] gradient, double rate, long step) {
    float b1 = (float) recipe.momentum();
    float b2 = (float) SECOND_MOMENT_DECAY;
    double correction1 = 1 - StrictMath.pow(recipe.momentum(), step);
    double correction2 = Math.sqrt(1 - StrictMath.pow(SECOND_MOMENT_DECAY, step));
    float r = (float) (rate * correction2 / correction1);
    float epsilon = (float) (ADAM_EPSILON * correction2);
    for (int i = 0; i < parameters.length; i++) {
      float g = gradient[i];
      float m = b1 * first[i] + (1 - b1) * g;
      float v = b2 * second[i] + (1 - b2) * g * g;
      first[i] = m;
      second[i] = v;
      parameters[i] -= r * m / ((float) Math.sqrt(v) + epsilon);
    }
  }
}
