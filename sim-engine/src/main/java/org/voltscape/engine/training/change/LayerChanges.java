package org.voltscape.engine.training.change;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * What changes of one layer's weights do to a network's outputs, each change alone. Only what
 * changes is computed: the sums of the changed filters, behind them what these move, and the
 * examples that anything changed for. So outputs are those of a whole pass up to the rounding of
 * single precision, and exactly the clean ones where nothing reaches them. They depend on the batch
 * and on which changes are asked for together by that rounding alone. Confined to one thread.
 */
public final class LayerChanges {
  /** Columns that products are fast with; several changes are followed together to fill them. */
  private static final int COLUMNS = 500;

  /** Values kept for a pass over changes followed together, at most; one is always followed. */
  private static final long MOST_VALUES = 1L << 23;

  /** Where more of the columns changed, all are followed: nothing need be picked out then. */
  private static final double NEARLY_ALL = 0.6;

  /** Told what changes lead to. */
  public interface Outcome {
    /** A change is about to be followed, in this batch; may throw to end it all. */
    void beforeChange(int change);

    /**
     * What a change leads to for an example whose outputs it moves.
     *
     * @param example of the batch
     * @param sums the network's last sums, [output][column]; not to be written to
     * @param outputs what becomes of them, [output][column]
     * @param column the one that counts
     */
    void moved(int change, int example, float[][] sums, float[][] outputs, int column);

    /** All examples of the batch that a change moves have been told. */
    void afterChange(int change);
  }

  private final MatrixKernel kernel;
  private final Network network;
  private final NetworkShape shape;
  private final int layer;
  private final boolean last;
  private final int batch;
  private final ChangeRuns runs;
  private final ChangedSums moved;
  private final Map<Integer, ChangedFilters> filters = new HashMap<>();
  private final Map<Integer, ChangedPass> passes = new HashMap<>();

  /**
   * Prepares to follow changes.
   *
   * @param network without a change
   * @param layer whose weights change, 0 the first
   * @param batch examples of a clean pass
   */
  public LayerChanges(
      MatrixKernel kernel, Network network, int layer, int batch, List<WeightChange> changes) {
    this.kernel = kernel;
    this.network = network;
    this.shape = network.shape();
    this.last = layer == shape.layers().size() - 1;
    this.layer = layer;
    this.batch = batch;
    Layer changed = shape.layers().get(layer);
    long values = changed.positions();
    for (int l = layer + 1; l < shape.layers().size(); l++) {
      Layer above = shape.layers().get(l);
      values += ChangedLayer.valuesPerColumn(above);
    }
    int together = (int) Math.max(1, Math.min(COLUMNS, MOST_VALUES / values) / batch);
    this.runs = new ChangeRuns(changed, network.weights().get(layer), changes, together);
    this.moved = new ChangedSums(kernel, changed, batch, runs.rows());
  }

  /**
   * Follows every change for the examples of a clean pass.
   *
   * @param clean the pass
   * @param count how many of its examples count
   */
  public void follow(CleanPass clean, int count, Outcome outcome) {
    if (runs.rows().isEmpty()) {
      return;
    }
    moved.begin(clean.inputs());
    for (ChangeRuns.Run run : runs.runs()) {
      for (int v = 0; v < run.count(); v++) {
        outcome.beforeChange(run.first() + v);
      }
      follow(run, clean, count, outcome);
      for (int v = 0; v < run.count(); v++) {
        outcome.afterChange(run.first() + v);
      }
    }
  }

  private void follow(ChangeRuns.Run run, CleanPass clean, int count, Outcome outcome) {
    ChangedFilters first =
        filters.computeIfAbsent(
            run.count(), n -> new ChangedFilters(shape.layers().get(layer), n, batch, last));
    float[][] cleanSums = clean.sums().get(layer);
    first.take(run, runs, moved);
    if (last) {
      first.finish(cleanSums);
      tell(run, first.columns(), first.lastSums(), first.lastOutputs(), clean, count, outcome);
      return;
    }
    PlaneChanges changes = first.follow(run, cleanSums, clean.outputs().get(layer));
    int[] picked = changedColumns(changes, first.columns(), count);
    if (picked.length == 0) {
      return;
    }
    Columns columns = first.columns();
    if (picked.length < NEARLY_ALL * columns.width()) {
      int width = (picked.length + batch - 1) / batch * batch;
      columns = columns.pick(picked, picked.length, width);
      changes = pick(changes, picked, first.columns().width(), width);
    }
    ChangedPass pass =
        passes.computeIfAbsent(columns.width(), w -> new ChangedPass(kernel, network, layer, w));
    pass.follow(changes, columns, clean);
    tell(run, columns, pass.sums(), pass.outputs(), clean, count, outcome);
  }

  /** Columns of examples that count with any difference. */
  private int[] changedColumns(PlaneChanges changes, Columns columns, int count) {
    int width = columns.width();
    int[] bits = new int[width];
    for (int filter : changes.changedOnes()) {
      float[] plane = changes.plane(filter);
      for (int at = 0; at < plane.length; at += width) {
        for (int n = 0; n < width; n++) {
          bits[n] |= Float.floatToRawIntBits(plane[at + n]) << 1;
        }
      }
    }
    int[] picked = new int[width];
    int found = 0;
    for (int n = 0; n < width; n++) {
      if (bits[n] != 0 && columns.example(n) < count) {
        picked[found++] = n;
      }
    }
    return Arrays.copyOf(picked, found);
  }

  private PlaneChanges pick(PlaneChanges changes, int[] picked, int width, int newWidth) {
    int positions = changes.size() / width;
    PlaneChanges some = new PlaneChanges(changes.count(), positions * newWidth);
    for (int filter : changes.changedOnes()) {
      float[] from = changes.plane(filter);
      float[] to = some.plane(filter);
      for (int p = 0; p < positions; p++) {
        for (int m = 0; m < picked.length; m++) {
          to[p * newWidth + m] = from[p * width + picked[m]];
        }
      }
      some.setChanged(filter, true);
    }
    return some;
  }

  private void tell(
      ChangeRuns.Run run,
      Columns columns,
      float[][] sums,
      float[][] outputs,
      CleanPass clean,
      int count,
      Outcome outcome) {
    float[][] cleanSums = clean.sums().get(shape.layers().size() - 1);
    for (int n = 0; n < columns.count(); n++) {
      int example = columns.example(n);
      if (example < count && differs(sums, n, cleanSums, example)) {
        outcome.moved(run.first() + columns.change(n), example, sums, outputs, n);
      }
    }
  }

  private static boolean differs(float[][] sums, int column, float[][] clean, int example) {
    for (int o = 0; o < sums.length; o++) {
      if (!(sums[o][column] == clean[o][example])) {
        return true;
      }
    }
    return false;
  }
}
