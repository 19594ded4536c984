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
  private final float[] values;
  private final float[] sums;
  private final float[] clean;

  /** Where the differences of a filter's sums are. */
  private interface Source {
    void read(int at, float[] to, int offset, int count);
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
    this.values = new float[outWidth * width];
    this.sums = new float[values.length];
    this.clean = new float[values.length];
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
        (at, to, offset, count) -> moved.read(first + at, to, offset, count),
        shortcut,
        columns,
        cleanSums,
        cleanOutputs,
        out);
  }

  /** The same of differences in an array. */
  boolean of(float[] moved, Columns columns, float[] cleanSums, float[] cleanOutputs, float[] out) {
    return of(
        (at, to, offset, count) -> System.arraycopy(moved, at, to, offset, count),
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
      for (int cell = 0; cell < size * size; cell++) {
        int position = (y * stride + cell / size) * sumWidth + cell % size;
        read(moved, position, sums);
        columns.spread(cleanSums, position, stride, clean);
        if (shortcut != null) {
          add(clean, sums);
          read((at, to, o, n) -> System.arraycopy(shortcut, at, to, o, n), position, clean);
        }
        if (cell == 0) {
          sum(sums, clean, values);
        } else {
          larger(sums, clean, values);
        }
      }
      columns.spread(cleanOutputs, y * outWidth, 1, clean);
      if (relu) {
        subtractFromRectified(clean, values);
      } else {
        subtract(clean, values);
      }
      any = any || any(values);
      System.arraycopy(values, 0, out, y * values.length, values.length);
    }
    return any;
  }

  /** One cell of all windows of a row. */
  private void read(Source source, int position, float[] to) {
    if (stride == 1) {
      source.read(position * width, to, 0, to.length);
      return;
    }
    for (int x = 0; x < outWidth; x++) {
      source.read((position + x * stride) * width, to, x * width, width);
    }
  }

  // Loops over arrays from their beginning, with one index: those the compiler makes fast.

  private static void add(float[] more, float[] to) {
    for (int n = 0; n < to.length; n++) {
      to[n] += more[n];
    }
  }

  private static void sum(float[] a, float[] b, float[] out) {
    for (int n = 0; n < out.length; n++) {
      out[n] = a[n] + b[n];
    }
  }

  private static void larger(float[] a, float[] b, float[] out) {
    for (int n = 0; n < out.length; n++) {
      out[n] = Math.max(out[n], a[n] + b[n]);
    }
  }

  private static void subtract(float[] clean, float[] from) {
    for (int n = 0; n < from.length; n++) {
      from[n] -= clean[n];
    }
  }

  private static void subtractFromRectified(float[] clean, float[] from) {
    for (int n = 0; n < from.length; n++) {
      from[n] = Math.max(0, from[n]) - clean[n];
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
