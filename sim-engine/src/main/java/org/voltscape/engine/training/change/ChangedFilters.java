package org.voltscape.engine.training.change;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;

/**
 * The changed layer itself, for a run of changes: new sums of the filters that change, and what
 * becomes of them. Confined to its thread.
 */
final class ChangedFilters {
  private final Layer layer;
  private final int batch;
  private final Columns columns;
  private final PlaneOutput output;
  private final @Nullable OutputChanges outputChanges;
  private final PlaneChanges sumChanges;
  private final PlaneChanges changes;
  private final float[] sums;
  private final float[] outputs;
  private final float[][] lastSums;
  private final float[][] lastOutputs;

  /**
   * @param changes how many changes a run has
   * @param batch examples
   * @param last whether this is the output layer
   */
  ChangedFilters(Layer layer, int changes, int batch, boolean last) {
    this.layer = layer;
    this.batch = batch;
    this.columns = Columns.ofAll(changes, batch);
    int width = columns.width();
    int outPositions = layer.outputs() / layer.filters();
    this.output = new PlaneOutput(layer, width);
    this.outputChanges = OutputChanges.serves(layer) ? new OutputChanges(layer, width) : null;
    this.sumChanges = new PlaneChanges(layer.filters(), layer.positions() * width);
    this.changes = new PlaneChanges(layer.filters(), outPositions * width);
    this.sums = new float[layer.positions() * width];
    this.outputs = new float[outPositions * width];
    this.lastSums = new float[last ? layer.filters() : 0][width];
    this.lastOutputs = new float[last ? layer.filters() : 0][width];
  }

  /** All examples, once for every change of the run. */
  Columns columns() {
    return columns;
  }

  /** Takes in how far a run's changes move the sums. */
  void take(ChangeRuns.Run run, ChangeRuns all, ChangedSums moved) {
    sumChanges.clear();
    int width = columns.width();
    for (int r = run.firstRow(); r < run.endRow(); r++) {
      ChangedSums.Row row = all.rows().get(r);
      float[] plane = sumChanges.plane(row.filter());
      if (!sumChanges.changed(row.filter())) {
        if (run.count() > 1) {
          Arrays.fill(plane, 0);
        }
        sumChanges.setChanged(row.filter(), true);
      }
      float[] by = moved.of(r);
      int to = (row.change() - run.first()) * batch;
      for (int at = 0; at < by.length; at += batch, to += width) {
        System.arraycopy(by, at, plane, to, batch);
      }
    }
  }

  /** How far the outputs of the run's filters are from those of the clean pass. */
  PlaneChanges follow(ChangeRuns.Run run, float[][] cleanSums, float[][] cleanOutputs) {
    changes.clear();
    for (int filter : run.filters()) {
      if (outputChanges != null) {
        boolean any =
            outputChanges.of(
                sumChanges.plane(filter),
                columns,
                cleanSums[filter],
                cleanOutputs[filter],
                changes.plane(filter));
        changes.setChanged(filter, any);
        continue;
      }
      System.arraycopy(sumChanges.plane(filter), 0, sums, 0, sums.length);
      columns.add(cleanSums[filter], sums);
      output.of(sums, outputs);
      float[] change = changes.plane(filter);
      changes.setChanged(filter, columns.difference(outputs, cleanOutputs[filter], change));
    }
    return changes;
  }

  /** Computes sums and outputs of all filters, where this is the output layer. */
  void finish(float[][] cleanSums) {
    for (int o = 0; o < layer.filters(); o++) {
      columns.copy(cleanSums[o], lastSums[o]);
      if (sumChanges.changed(o)) {
        add(sumChanges.plane(o), lastSums[o]);
      }
      output.of(lastSums[o], lastOutputs[o]);
    }
  }

  /** The output layer's sums, [filter][column]. */
  float[][] lastSums() {
    return lastSums;
  }

  /** The output layer's outputs, [filter][column]. */
  float[][] lastOutputs() {
    return lastOutputs;
  }

  private static void add(float[] values, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += values[i];
    }
  }
}
