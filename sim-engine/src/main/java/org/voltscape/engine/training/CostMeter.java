package org.voltscape.engine.training;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.training.change.CleanPass;
import org.voltscape.engine.training.change.LayerChanges;
import org.voltscape.engine.training.change.WeightChange;

/**
 * What changes of one layer's weights do to the cost of a network, in the arithmetic that its
 * gradients are taken in. All examples pass once without a change; then only what each change moves
 * is computed ({@link LayerChanges}), which is exact up to the rounding of single precision and
 * depends on nothing but the arguments. Confined to one thread.
 */
public final class CostMeter {
  /** Examples of a pass, at most; their number changes results by their rounding alone. */
  static final int BATCH = 250;

  /** Examples of a pass even where they take more memory than this. */
  private static final int FEW = 50;

  /** Values kept for a pass, at most. */
  private static final long MOST_VALUES = 1L << 25;

  private final MatrixKernel kernel;
  private final Network network;
  private final Examples data;
  private final Trainer trainer;
  private final int[] order;

  /** Losses of a batch's examples without a change, and whether they are classified correctly. */
  private final double[] clean;

  private final boolean[] right;

  /**
   * Prepares passes over a data set.
   *
   * @param network with the weights that are used
   * @param data at least one example
   * @param loss the cost
   */
  public CostMeter(MatrixKernel kernel, Network network, Examples data, TrainingRecipe.Loss loss) {
    this.kernel = kernel;
    this.network = network;
    this.data = data;
    int most = (int) Math.max(FEW, Math.min(BATCH, MOST_VALUES / values(network.shape())));
    int batches = (data.count() + most - 1) / most;
    int batch = (data.count() + batches - 1) / batches;
    this.trainer = Trainer.ofPasses(kernel, network, loss, data, batch);
    this.order = new int[data.count()];
    Arrays.setAll(order, i -> i);
    this.clean = new double[batch];
    this.right = new boolean[batch];
  }

  /** Values kept for an example's pass. */
  private static long values(NetworkShape shape) {
    return shape.layers().stream()
        .mapToLong(l -> (long) l.positions() * (l.patch() + 2L * l.filters()) + l.outputs())
        .sum();
  }

  /** Number of examples of a pass over the data. */
  public int examples() {
    return data.count();
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
  public Costs measure(
      int layer, List<WeightChange> changes, Watch watch, BooleanSupplier cancelled) {
    LayerChanges follower = new LayerChanges(kernel, network, layer, clean.length, changes);
    Tally tally = new Tally(changes.size(), watch, cancelled);
    for (int from = 0; from < data.count(); from += clean.length) {
      int count = Math.min(clean.length, data.count() - from);
      trainer.forward(order, from, count);
      CleanPass pass = trainer.cleanPass(layer);
      tally.begin(from, count, pass);
      follower.follow(pass, count, tally);
    }
    return tally.costs();
  }

  /** Adds up what changes do to the losses of examples. */
  private final class Tally implements LayerChanges.Outcome {
    private final Watch watch;
    private final BooleanSupplier cancelled;
    private final double[] moved;
    private final double[] change;
    private final int[] gained;
    private final long total;
    private double cleanCost;
    private int cleanRight;
    private long done;
    private int first;
    private int count;

    Tally(int changes, Watch watch, BooleanSupplier cancelled) {
      this.watch = watch;
      this.cancelled = cancelled;
      this.moved = new double[changes];
      this.change = new double[changes];
      this.gained = new int[changes];
      this.total = (1L + changes) * data.count();
    }

    /** Takes in a batch without a change. */
    void begin(int from, int size, CleanPass pass) {
      first = from;
      count = size;
      int last = pass.sums().size() - 1;
      for (int n = 0; n < count; n++) {
        clean[n] = loss(pass.sums().get(last), pass.outputs().get(last), n, from + n);
        right[n] = trainer.output().hit();
        cleanCost += clean[n];
        cleanRight += right[n] ? 1 : 0;
      }
      done += count;
    }

    private double loss(float[][] sums, float[][] outputs, int column, int example) {
      return trainer.output().of(sums, outputs, column, data.labels()[example], example);
    }

    @Override
    public void beforeChange(int number) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
    }

    @Override
    public void moved(int number, int example, float[][] sums, float[][] outputs, int column) {
      double by = loss(sums, outputs, column, first + example) - clean[example];
      moved[number] += by;
      change[number] += Math.abs(by);
      gained[number] += (trainer.output().hit() ? 1 : 0) - (right[example] ? 1 : 0);
    }

    @Override
    public void afterChange(int number) {
      done += count;
      watch.passes(done, total);
    }

    /** The means over all examples. */
    Costs costs() {
      double examples = data.count();
      boolean counts = trainer.output().task().counts();
      double[] accuracy = new double[moved.length];
      for (int v = 0; v < moved.length; v++) {
        moved[v] = (cleanCost + moved[v]) / examples;
        change[v] /= examples;
        accuracy[v] = counts ? (cleanRight + gained[v]) / examples : Double.NaN;
      }
      return new Costs(
          cleanCost / examples,
          counts ? cleanRight / examples : Double.NaN,
          moved,
          change,
          accuracy);
    }
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
