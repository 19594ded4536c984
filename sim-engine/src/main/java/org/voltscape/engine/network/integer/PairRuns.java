package org.voltscape.engine.network.integer;

import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;

/**
 * Which sums of a filter each weight takes part in, and how they are pooled, where images lie in
 * pairs: [place * pairs + pair].
 */
final class PairRuns {
  /** Null for a dense layer. */
  private final @Nullable Convolution shape;

  private final int taps;

  PairRuns(Layer layer) {
    this.shape = layer instanceof Convolution c ? c : null;
    this.taps = shape == null ? 1 : shape.kernel() * shape.kernel();
  }

  /** Weights of a filter on one plane. */
  int taps() {
    return taps;
  }

  /** Whether sums are pooled. */
  boolean pools() {
    return shape != null && shape.pooling().kind() != Pooling.Kind.NONE;
  }

  /**
   * Adds a weight times the values it meets to the sums of first and second images.
   *
   * @param tap number of the weight on its plane
   * @param values of the plane, the second image of a pair in the upper half
   */
  void add(int tap, int weight, int[] values, int pairs, int[] sums, int[] otherSums) {
    if (shape == null) {
      addRun(weight, values, 0, sums, otherSums, 0, pairs);
      return;
    }
    int ky = tap / shape.kernel();
    int kx = tap % shape.kernel();
    int stride = shape.stride();
    for (int y = 0; y < shape.sumHeight(); y++) {
      int from = y * stride + ky - shape.padding();
      if (from < 0 || from >= shape.height()) {
        continue;
      }
      int begin = Math.max(0, (shape.padding() - kx + stride - 1) / stride);
      int last = shape.width() - 1 + shape.padding() - kx;
      int end = last < 0 ? 0 : Math.min(shape.sumWidth(), last / stride + 1);
      int at = (from * shape.width() + begin * stride + kx - shape.padding()) * pairs;
      int to = (y * shape.sumWidth() + begin) * pairs;
      if (stride == 1) {
        addRun(weight, values, at, sums, otherSums, to, Math.max(0, end - begin) * pairs);
      } else {
        for (int x = begin; x < end; x++) {
          addRun(weight, values, at, sums, otherSums, to, pairs);
          at += stride * pairs;
          to += pairs;
        }
      }
    }
  }

  private static void addRun(
      int weight, int[] values, int at, int[] sums, int[] otherSums, int to, int count) {
    for (int i = 0; i < count; i++) {
      int both = values[at + i];
      sums[to + i] += weight * (both & 0xFFFF);
      otherSums[to + i] += weight * (both >>> 16);
    }
  }

  /** The largest sum of every window. */
  void pool(int[] sums, int pairs, int[] out) {
    if (shape == null) {
      return;
    }
    Pooling pooling = shape.pooling();
    int to = 0;
    for (int y = 0; y < shape.outHeight(); y++) {
      for (int x = 0; x < shape.outWidth(); x++, to += pairs) {
        for (int dy = 0; dy < pooling.size(); dy++) {
          int row = (y * pooling.stride() + dy) * shape.sumWidth() + x * pooling.stride();
          for (int dx = 0; dx < pooling.size(); dx++) {
            int at = (row + dx) * pairs;
            if (dy == 0 && dx == 0) {
              System.arraycopy(sums, at, out, to, pairs);
            } else {
              larger(out, to, sums, at, pairs);
            }
          }
        }
      }
    }
  }

  /** By the sign of the difference, which does not overflow: sums are below 2^30. */
  private static void larger(int[] out, int to, int[] sums, int at, int count) {
    for (int i = 0; i < count; i++) {
      int difference = out[to + i] - sums[at + i];
      out[to + i] -= difference & difference >> 31;
    }
  }
}
