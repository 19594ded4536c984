package org.voltscape.engine.array.errors;

import java.util.Arrays;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.random.Draws;

/**
 * Products left out, drawn approximately: what a sum loses has the mean sum(p w x) and the variance
 * sum(p (1 - p) w^2 x^2) of independent drops, and is drawn as if it were normal, which takes two
 * matrix products whatever the probability. Its tails are too short: of few drops a normal
 * distribution knows nothing. Confined to one thread.
 */
public final class DroppedMoments extends PlannedErrors {
  private Scratch[] scratch = new Scratch[0];

  /** Whether the weights of a layer's scratch space are those of the plan. */
  private boolean[] current = new boolean[0];

  private final Draws draws = new Draws();

  /**
   * What one layer needs; plans take turns, so it is kept and filled again.
   *
   * @param hits errors of all weights but those of 0 that meet a value, on average, one a tap
   */
  private record Scratch(
      Matrix means,
      Matrix variances,
      Matrix squares,
      Matrix lost,
      Matrix spread,
      float[] row,
      float[] other,
      float[] weighed,
      double[] hits) {
    boolean fits(ErrorPlan.LayerPlan of, Matrix x) {
      return means.rows() == of.filters()
          && means.columns() == of.patch()
          && row.length == x.columns();
    }
  }

  /** A sampler without a trial. */
  public DroppedMoments() {
    super(false);
  }

  @Override
  public void begin(ErrorPlan plan, long trialSeed) {
    if (!planned(plan)) {
      Arrays.fill(current, false);
    }
    super.begin(plan, trialSeed);
  }

  @Override
  public void disturb(int layer, int chunk, Products products, float[][] deltas) {
    begin(products);
    MatrixKernel kernel = products.kernel();
    Matrix x = products.values();
    ErrorPlan.LayerPlan of = plan().layer(layer);
    Scratch s = scratch(layer, of, kernel, x);
    if (!current[layer]) {
      weigh(of, products.weights(), s);
      current[layer] = true;
    }
    for (int tap = 0; tap < x.rows(); tap++) {
      x.readRow(tap, s.row());
      count(s.hits()[tap] * live(s.row()));
      square(s.row());
      s.squares().writeRow(tap, s.row());
    }
    kernel.multiply(s.means(), x, s.lost());
    kernel.multiply(s.variances(), s.squares(), s.spread());
    draws.start(CounterHash.hash(seed(), layer, chunk));
    for (int f = 0; f < deltas.length; f++) {
      s.lost().readRow(f, s.row());
      s.spread().readRow(f, s.other());
      lose(s.row(), s.other(), products.exact(), deltas[f]);
    }
  }

  private Scratch scratch(int layer, ErrorPlan.LayerPlan of, MatrixKernel kernel, Matrix x) {
    if (layer >= scratch.length) {
      scratch = Arrays.copyOf(scratch, plan().size());
      current = Arrays.copyOf(current, plan().size());
    }
    if (scratch[layer] == null || !scratch[layer].fits(of, x)) {
      current[layer] = false;
      scratch[layer] =
          new Scratch(
              kernel.allocate(of.filters(), of.patch()),
              kernel.allocate(of.filters(), of.patch()),
              kernel.allocate(x.rows(), x.columns()),
              kernel.allocate(of.filters(), x.columns()),
              kernel.allocate(of.filters(), x.columns()),
              new float[x.columns()],
              new float[x.columns()],
              new float[of.probabilities().length],
              new double[of.patch()]);
    }
    return scratch[layer];
  }

  private static void weigh(ErrorPlan.LayerPlan of, int[] weights, Scratch s) {
    float[] p = of.probabilities();
    float[] weighed = s.weighed();
    for (int w = 0; w < p.length; w++) {
      weighed[w] = p[w] * weights[w];
    }
    s.means().write(weighed, 0);
    Arrays.fill(s.hits(), 0);
    for (int w = 0; w < p.length; w++) {
      s.hits()[w % of.patch()] += weights[w] == 0 ? 0 : p[w];
    }
    for (int w = 0; w < p.length; w++) {
      weighed[w] = p[w] * (1 - p[w]) * weights[w] * weights[w];
    }
    s.variances().write(weighed, 0);
  }

  /** Values that are not 0, of images that were asked for. */
  private int live(float[] values) {
    int live = 0;
    for (int i = 0; i < values.length; i++) {
      live += values[i] != 0 && counts(i) ? 1 : 0;
    }
    return live;
  }

  private static void square(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= values[i];
    }
  }

  private void lose(float[] mean, float[] variance, boolean whole, float[] delta) {
    for (int i = 0; i < delta.length; i++) {
      float lost = mean[i];
      // Products certain to be late have a mean and no variance.
      if (variance[i] > 0) {
        lost += (float) Math.sqrt(variance[i]) * draws.normal();
      }
      delta[i] -= whole ? (float) Math.rint(lost) : lost;
    }
  }
}
