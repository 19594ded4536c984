package org.voltscape.engine.training;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.random.CounterHash;

/** Start weights, each a pure function of a seed and its position. */
public final class InitialWeights {
  private InitialWeights() {}

  /** The weights of one layer, [filters][patch]. */
  public static float[] draw(Layer layer, TrainingRecipe.Initializer initializer, long seed) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    float[] weights = new float[layer.weights()];
    for (int i = 0; i < weights.length; i++) {
      // Half a step up, so that the number lies in (0, 1) and its probit is finite.
      double u = CounterHash.unit(CounterHash.hash(seed, i)) + 0x1.0p-54;
      weights[i] =
          (float)
              switch (initializer) {
                case HE -> normal.inverseCumulativeProbability(u) * Math.sqrt(2.0 / layer.patch());
                case GLOROT -> (2 * u - 1) * Math.sqrt(6.0 / (layer.patch() + layer.fanOut()));
              };
    }
    return weights;
  }
}
