package org.voltscape.engine.training;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * What changes of one layer's weights do to the cost of a network, in the arithmetic that its
 * gradients are taken in. The layers below are computed once for all changes. Confined to one
 * thread.
 */
public final class CostMeter {
  /** Examples of a pass; it changes results by their rounding alone. */
  private static final int BATCH = 50;

  private final Trainer trainer;
  private final int examples;
  private final int[] order;
  private final double[] clean;

  /**
   * Prepares passes over a data set.
   *
   * @param network with the weights that are used
   * @param data at least one example
   * @param loss the cost
   */
  public CostMeter(MatrixKernel kernel, Network network, Examples data, TrainingRecipe.Loss loss) {
    this.examples = data.count();
    int batch = Math.min(BATCH, examples);
    this.trainer = Trainer.ofPasses(kernel, network, loss, data, batch);
    this.order = new int[examples];
    Arrays.setAll(order, i -> i);
    this.clean = new double[batch];
  }

  /** Number of examples of a pass over the data. */
  public int examples() {
    return examples;
  }

  /** Changes of a layer's weights, measured one at a time. */
  public interface Variants {
    /** How many there are. */
    int count();

    /**
     * Makes a change.
     *
     * @param weights [filter * patch + tap]
     */
    void apply(int variant, float[] weights);

    /** Undoes it. */
    void undo(int variant, float[] weights);
  }

  /** Told how far a measurement is; must not take long. */
  @FunctionalInterface
  public interface Watch {
    /** Forward passes of an example done and in all. */
    void passes(long done, long total);
  }

  /**
   * Measures the cost with each change alone.
   *
   * @param layer the layer changed, 0 the first
   * @param watch told after every change of every batch
   * @param cancelled looked at before every change of every batch
   * @throws CancellationException if cancelled
   */
  public Costs measure(int layer, Variants variants, Watch watch, BooleanSupplier cancelled) {
    int count = variants.count();
    double[] cost = new double[count];
    double[] change = new double[count];
    double[] right = new double[count];
    double cleanCost = 0;
    double cleanRight = 0;
    float[] weights = trainer.layers().get(layer).weights().kept();
    long done = 0;
    long total = (1L + count) * examples;
    for (int from = 0; from < examples; from += clean.length) {
      int batch = Math.min(clean.length, examples - from);
      trainer.forward(order, from, batch);
      cleanRight += score(batch);
      double[] losses = trainer.output().losses();
      for (int n = 0; n < batch; n++) {
        clean[n] = losses[n];
        cleanCost += losses[n];
      }
      done += batch;
      for (int v = 0; v < count; v++) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        variants.apply(v, weights);
        try {
          trainer.forwardFrom(layer);
        } finally {
          variants.undo(v, weights);
        }
        right[v] += score(batch);
        for (int n = 0; n < batch; n++) {
          cost[v] += losses[n];
          change[v] += Math.abs(losses[n] - clean[n]);
        }
        done += batch;
        watch.passes(done, total);
      }
    }
    boolean counts = trainer.output().task().counts();
    for (int v = 0; v < count; v++) {
      cost[v] /= examples;
      change[v] /= examples;
      right[v] = counts ? right[v] / examples : Double.NaN;
    }
    return new Costs(
        cleanCost / examples, counts ? cleanRight / examples : Double.NaN, cost, change, right);
  }

  /** Scores the last outputs. */
  private int score(int count) {
    trainer.output().reset();
    return trainer.score(count).right();
  }

  /**
   * Costs of a network with changes of its weights. The arrays are shared, not to be written to.
   *
   * @param cleanCost mean cost without a change
   * @param cleanAccuracy share classified correctly without a change; NaN for numbers
   * @param cost mean cost with each change
   * @param change mean over the examples of the magnitude of each one's change of cost
   * @param accuracy share classified correctly with each change; NaN for numbers
   */
  public record Costs(
      double cleanCost, double cleanAccuracy, double[] cost, double[] change, double[] accuracy) {}
}
