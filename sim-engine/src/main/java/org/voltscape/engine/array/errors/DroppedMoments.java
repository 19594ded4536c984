package org.voltscape.engine.array.errors;

import org.voltscape.engine.network.Matrix;
import org.voltscape.engine.network.MatrixKernel;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.random.Draws;

/**
 * Products left out, drawn approximately: what a sum loses has the mean sum(p w x) and the variance
 * sum(p (1 - p) w^2 x^2) of independent drops, and is drawn as if it were normal, which takes two
 * matrix products whatever the probability. Its tails are too short: of few drops a normal
 * distribution knows nothing. Confined to one thread.
 */
public final class DroppedMoments implements TimingErrors {
  private ErrorPlan plan;
  private Scratch[] scratch;
  private final Draws draws = new Draws();
  private long seed;
  private long errors;

  /** What one layer needs. */
  private record Scratch(
      Matrix means,
      Matrix variances,
      Matrix squares,
      Matrix lost,
      Matrix spread,
      float[] row,
      float[] other) {}

  @Override
  public void begin(ErrorPlan newPlan, long trialSeed) {
    if (newPlan.effect() == ErrorEffect.PROPAGATE) {
      throw new IllegalArgumentException("errors that propagate drop nothing");
    }
    if (plan != newPlan) {
      scratch = new Scratch[newPlan.size()];
    }
    plan = newPlan;
    seed = trialSeed;
    errors = 0;
  }

  @Override
  public long errors() {
    return errors;
  }

  @Override
  public boolean touches(int layer) {
    return !plan.layer(layer).classes().isEmpty();
  }

  @Override
  public void disturb(int layer, int chunk, Products products, float[][] deltas) {
    MatrixKernel kernel = products.kernel();
    Matrix x = products.values();
    if (scratch[layer] == null) {
      scratch[layer] = scratch(kernel, plan.layer(layer), products.weights(), x);
    }
    Scratch s = scratch[layer];
    for (int tap = 0; tap < x.rows(); tap++) {
      x.readRow(tap, s.row());
      square(s.row());
      s.squares().writeRow(tap, s.row());
    }
    kernel.multiply(s.means(), x, s.lost());
    kernel.multiply(s.variances(), s.squares(), s.spread());
    draws.start(CounterHash.hash(seed, layer, chunk));
    errors += Math.round(plan.layer(layer).errorsPerPosition() * x.columns());
    for (int f = 0; f < deltas.length; f++) {
      s.lost().readRow(f, s.row());
      s.spread().readRow(f, s.other());
      lose(s.row(), s.other(), products.exact(), deltas[f]);
    }
  }

  private static Scratch scratch(
      MatrixKernel kernel, ErrorPlan.LayerPlan of, int[] weights, Matrix x) {
    Matrix means = kernel.allocate(of.filters(), of.patch());
    Matrix variances = kernel.allocate(of.filters(), of.patch());
    float[] p = of.probabilities();
    float[] mean = new float[p.length];
    float[] variance = new float[p.length];
    for (int w = 0; w < p.length; w++) {
      mean[w] = p[w] * weights[w];
      variance[w] = p[w] * (1 - p[w]) * weights[w] * weights[w];
    }
    means.write(mean, 0);
    variances.write(variance, 0);
    return new Scratch(
        means,
        variances,
        kernel.allocate(x.rows(), x.columns()),
        kernel.allocate(of.filters(), x.columns()),
        kernel.allocate(of.filters(), x.columns()),
        new float[x.columns()],
        new float[x.columns()]);
  }

  private static void square(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= values[i];
    }
  }

  private void lose(float[] mean, float[] variance, boolean whole, float[] delta) {
    for (int i = 0; i < delta.length; i++) {
      if (variance[i] > 0) {
        float lost = mean[i] + (float) Math.sqrt(variance[i]) * draws.normal();
        delta[i] -= whole ? (float) Math.rint(lost) : lost;
      }
    }
  }
}
