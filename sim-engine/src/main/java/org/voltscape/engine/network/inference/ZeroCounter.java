package org.voltscape.engine.network.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.network.pruning.SkippedOperations;

/** Watches what the layers multiply, of which operations with a 0 are skipped. Disturbs nothing. */
final class ZeroCounter implements SumDisturbance {
  private final List<Layer> layers;
  private final long[] skipped;
  private float[] row = {};

  private ZeroCounter(List<Layer> layers) {
    this.layers = layers;
    this.skipped = new long[layers.size()];
  }

  /**
   * Counts the skipped operations of the fault-free network.
   *
   * @param cancelled looked at between chunks
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static SkippedOperations count(InferenceSet set, BooleanSupplier cancelled) {
    List<Layer> layers = set.network().shape().layers();
    ZeroCounter counter = new ZeroCounter(layers);
    new ForwardPass(set).run(counter, new Answers(set), cancelled);
    List<Long> skipped = new ArrayList<>();
    for (long count : counter.skipped) {
      skipped.add(count);
    }
    return new SkippedOperations(set.images(), layers.stream().map(Layer::macs).toList(), skipped);
  }

  @Override
  public boolean touches(int layer) {
    return true;
  }

  /** Every value of the patches meets every filter once. */
  @Override
  public void disturb(int layer, int chunk, Products products, float[][] deltas) {
    Matrix x = products.values();
    if (row.length != x.columns()) {
      row = new float[x.columns()];
    }
    long zeros = 0;
    for (int tap = 0; tap < x.rows(); tap++) {
      x.readRow(tap, row);
      for (int from = 0; from < row.length; from += products.chunk()) {
        for (int n = from; n < from + products.images(); n++) {
          zeros += row[n] == 0 ? 1 : 0;
        }
      }
    }
    skipped[layer] += zeros * layers.get(layer).filters();
  }
}
