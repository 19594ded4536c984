package org.voltscape.engine.training.change;

import java.util.Arrays;
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
  private final float[] largest;

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
    this.sums = new float[size * sumWidth * width];
    this.largest = new float[outWidth * width];
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
      int first = y * stride * sumWidth;
      moved.read(first * width, sums, sums.length);
      columns.add(cleanSums, first, sums);
      if (shortcut != null) {
        addRun(shortcut, first * width, sums);
      }
      float[] values = sums;
      if (size > 1) {
        pool();
        values = largest;
      }
      if (relu) {
        rectify(values);
      }
      int to = y * outWidth;
      any |= columns.difference(values, cleanOutputs, to, out, any);
    }
    return any;
  }

  private void pool() {
    int run = sumWidth * width;
    for (int x = 0; x < outWidth; x++) {
      int at = x * stride * width;
      int to = x * width;
      if (size == 2) {
        largestOfFour(sums, at, at + width, at + run, at + run + width, largest, to, width);
      } else {
        Arrays.fill(largest, to, to + width, Float.NEGATIVE_INFINITY);
        for (int dy = 0; dy < size; dy++) {
          for (int dx = 0; dx < size; dx++) {
            larger(sums, at + dy * run + dx * width, largest, to, width);
          }
        }
      }
    }
  }

  private static void largestOfFour(
      float[] z, int a, int b, int c, int d, float[] out, int to, int count) {
    for (int n = 0; n < count; n++) {
      out[to + n] = Math.max(Math.max(z[a + n], z[b + n]), Math.max(z[c + n], z[d + n]));
    }
  }

  private static void larger(float[] z, int at, float[] out, int to, int count) {
    for (int n = 0; n < count; n++) {
      out[to + n] = Math.max(out[to + n], z[at + n]);
    }
  }

  private static void rectify(float[] values) {
    for (int n = 0; n < values.length; n++) {
      values[n] = Math.max(0, values[n]);
    }
  }

  private static void addRun(float[] values, int from, float[] to) {
    for (int n = 0; n < to.length; n++) {
      to[n] += values[from + n];
    }
  }
}
