package org.voltscape.engine.array.errors;

import org.voltscape.engine.network.matrix.Matrix;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.random.Gaps;

/**
 * Products left out because of timing errors, every product of every place drawn by itself. Only
 * the ones that are hit are visited, and products with a value of 0, which nobody misses, are not
 * drawn at all: time follows the number of errors that matter. Confined to one thread.
 */
public final class DroppedProducts extends PlannedErrors {
  /**
   * Errors per value from which on it pays to sort out those that are 0 first. Decided by the plan
   * alone, as the random numbers are used in another order then.
   */
  private static final double LEAST_ERRORS = 0.05;

  private final Gaps gaps = new Gaps();
  private float[] row = new float[0];
  private int[] starts = new int[0];
  private int[] places = new int[0];
  private float[] values = new float[0];

  /** A sampler without a trial. */
  public DroppedProducts() {
    super(false);
  }

  @Override
  public void disturb(int layer, int chunk, Products products, float[][] deltas) {
    begin(products);
    ErrorPlan.LayerPlan of = plan().layer(layer);
    Matrix x = products.values();
    boolean compressed = of.errorsPerValue() > LEAST_ERRORS;
    if (compressed) {
      compress(x);
    } else if (row.length != x.columns()) {
      row = new float[x.columns()];
    }
    for (int c = 0; c < of.classes().size(); c++) {
      ErrorPlan.WeightClass weights = of.classes().get(c);
      gaps.start(
          CounterHash.hash(CounterHash.hash(seed(), layer, chunk), c), weights.probability());
      if (compressed) {
        drop(weights, of.patch(), products.weights(), deltas);
      } else {
        dropAny(weights, of.patch(), x, products.weights(), deltas);
      }
    }
  }

  /** Values that are not 0, tap by tap. */
  private void compress(Matrix matrix) {
    int taps = matrix.rows();
    int columns = matrix.columns();
    if (starts.length < taps + 1 || row.length != columns || places.length < taps * columns) {
      starts = new int[taps + 1];
      row = new float[columns];
      if (places.length < taps * columns) {
        places = new int[taps * columns];
        values = new float[taps * columns];
      }
    }
    int n = 0;
    for (int tap = 0; tap < taps; tap++) {
      starts[tap] = n;
      matrix.readRow(tap, row);
      for (int m = 0; m < columns; m++) {
        // Written first and kept only if it counts: there is no branch to be foretold.
        places[n] = m;
        values[n] = row[m];
        n += row[m] != 0 ? 1 : 0;
      }
    }
    starts[taps] = n;
  }

  private void drop(ErrorPlan.WeightClass of, int patch, int[] weights, float[][] deltas) {
    int[] filters = of.filters();
    int tap = 0;
    int first = of.starts()[0];
    int live = starts[1] - starts[0];
    long left = (long) (of.starts()[1] - first) * live;
    long at = gaps.next();
    int changed = 0;
    while (true) {
      while (at >= left) {
        at -= left;
        if (++tap == patch) {
          count(changed);
          return;
        }
        first = of.starts()[tap];
        live = starts[tap + 1] - starts[tap];
        left = (long) (of.starts()[tap + 1] - first) * live;
      }
      int filter = (int) at / live;
      int value = starts[tap] + (int) at - filter * live;
      filter = filters[first + filter];
      float product = weights[filter * patch + tap] * values[value];
      deltas[filter][places[value]] -= product;
      changed += product != 0 && counts(places[value]) ? 1 : 0;
      at += 1 + gaps.next();
    }
  }

  /** Visits errors of products with a value of 0 too, but reads only values that are wanted. */
  private void dropAny(
      ErrorPlan.WeightClass of, int patch, Matrix x, int[] weights, float[][] deltas) {
    int columns = row.length;
    int tap = 0;
    int read = -1;
    int first = of.starts()[0];
    long left = (long) (of.starts()[1] - first) * columns;
    long at = gaps.next();
    int changed = 0;
    while (true) {
      while (at >= left) {
        at -= left;
        if (++tap == patch) {
          count(changed);
          return;
        }
        first = of.starts()[tap];
        left = (long) (of.starts()[tap + 1] - first) * columns;
      }
      if (read != tap) {
        x.readRow(tap, row);
        read = tap;
      }
      int entry = (int) at / columns;
      int column = (int) at - entry * columns;
      if (row[column] != 0) {
        int filter = of.filters()[first + entry];
        float product = weights[filter * patch + tap] * row[column];
        deltas[filter][column] -= product;
        changed += product != 0 && counts(column) ? 1 : 0;
      }
      at += 1 + gaps.next();
    }
  }
}
