package org.voltscape.engine.training.change;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.matrix.Matrix;

/**
 * From how far a filter's sums moved to how far its outputs did, a few rows of a plane at a time:
 * these stay in the nearest cache through all steps, where whole planes would not. Gives the same
 * bits as {@link PlaneOutput} on whole planes. Confined to its thread.
 */
final class OutputChanges {
  private final int width;
  private final int sumWidth;
  private final int outWidth;
  private final int outHeight;
  private final int size;
  private final int stride;
  private final boolean relu;
  private final float[] sums;
  private final float[] otherSums;
  private final float[] clean;
  private final float[] outputs;
  private final float[] others;
  private final float[] cleanOut;

  /** Where the differences of a filter's sums are. */
  private interface Source {
    void read(int at, float[] to, int count);
  }

  /**
   * @param layer one that {@link #serves}
   * @param width columns of a plane for one position
   */
  OutputChanges(Layer layer, int width) {
    this.width = width;
    boolean pooled = layer.pooling().kind() == Pooling.Kind.MAX;
    this.size = pooled ? layer.pooling().size() : 1;
    this.stride = pooled ? layer.pooling().stride() : 1;
    int outPositions = layer.outputs() / layer.filters();
    this.sumWidth = layer instanceof Convolution c ? c.sumWidth() : 1;
    this.outWidth = (sumWidth - size) / stride + 1;
    this.outHeight = outPositions / outWidth;
    this.relu = layer.activation() == Activation.RELU;
    this.sums = new float[sumWidth * width];
    this.otherSums = new float[size > 1 ? sums.length : 0];
    this.clean = new float[sums.length];
    this.outputs = new float[size > 1 ? outWidth * width : 0];
    this.others = new float[outputs.length];
    this.cleanOut = new float[outWidth * width];
  }

  /** Whether a layer's outputs are found this way: not where they are averaged or curved. */
  static boolean serves(Layer layer) {
    return layer.pooling().kind() != Pooling.Kind.AVERAGE
        && layer.activation() != Activation.SIGMOID;
  }

  /**
   * How far a filter's outputs are from those of the clean pass.
   *
   * @param moved how far its sums are, a row a filter
   * @param shortcut what else was added to its sums, or null
   * @param out the differences
   * @return whether there is any
   */
  boolean of(
      Matrix moved,
      int filter,
      float @Nullable [] shortcut,
      Columns columns,
      float[] cleanSums,
      float[] cleanOutputs,
      float[] out) {
    int first = filter * moved.columns();
    return of(
        (at, to, count) -> moved.read(first + at, to, 0, count),
        shortcut,
        columns,
        cleanSums,
        cleanOutputs,
        out);
  }

  /** The same of differences in an array. */
  boolean of(float[] moved, Columns columns, float[] cleanSums, float[] cleanOutputs, float[] out) {
    return of(
        (at, to, count) -> System.arraycopy(moved, at, to, 0, count),
        null,
        columns,
        cleanSums,
        cleanOutputs,
        out);
  }

  private boolean of(
      Source moved,
      float @Nullable [] shortcut,
      Columns columns,
      float[] cleanSums,
      float[] cleanOutputs,
      float[] out) {
    boolean any = false;
    for (int y = 0; y < outHeight; y++) {
      for (int d = 0; d < size; d++) {
        int position = (y * stride + d) * sumWidth;
        float[] row = d == 0 ? sums : otherSums;
        moved.read(position * width, row, row.length);
        columns.spread(cleanSums, position, clean);
        add(clean, row);
        if (shortcut != null) {
          System.arraycopy(shortcut, position * width, clean, 0, clean.length);
          add(clean, row);
        }
        if (d > 0) {
          larger(row, sums);
        }
      }
      float[] values = sums;
      if (size > 1) {
        values = outputs;
        pickColumns(0, values);
        for (int d = 1; d < size; d++) {
          pickColumns(d, others);
          larger(others, values);
        }
      }
      if (relu) {
        rectify(values);
      }
      columns.spread(cleanOutputs, y * outWidth, cleanOut);
      subtract(cleanOut, values);
      any = any || any(values);
      System.arraycopy(values, 0, out, y * values.length, values.length);
    }
    return any;
  }

  /** The d-th column of every window. */
  private void pickColumns(int d, float[] to) {
    for (int x = 0; x < outWidth; x++) {
      System.arraycopy(sums, (x * stride + d) * width, to, x * width, width);
    }
  }

  // Loops over arrays from their beginning, with one index: those the compiler makes fast.

  private static void add(float[] values, float[] to) {
    for (int n = 0; n < to.length; n++) {
      to[n] += values[n];
    }
  }

  private static void subtract(float[] values, float[] from) {
    for (int n = 0; n < from.length; n++) {
      from[n] -= values[n];
    }
  }

  private static void larger(float[] values, float[] to) {
    for (int n = 0; n < to.length; n++) {
      to[n] = Math.max(to[n], values[n]);
    }
  }

  private static void rectify(float[] values) {
    for (int n = 0; n < values.length; n++) {
      values[n] = Math.max(0, values[n]);
    }
  }

  private static boolean any(float[] values) {
    for (float value : values) {
      // Written so that what is not a number is a difference.
      if (!(value == 0)) {
        return true;
      }
    }
    return false;
  }
}
