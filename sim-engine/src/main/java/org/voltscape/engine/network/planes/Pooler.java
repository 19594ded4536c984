package org.voltscape.engine.network.planes;

import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Pooling;

/**
 * Pools planes of sums or activations, [(row * width + column) * images + image]. Has scratch
 * space: confined to its thread.
 *
 * <p>Windows are taken apart into copied runs, rows first, so that every loop runs over arrays with
 * one common index, which the compiler vectorises.
 */
public final class Pooler {
  private final Pooling pooling;
  private final int images;
  private final int width;
  private final int outHeight;
  private final int outWidth;
  private final float[] rows;
  private final float[] otherRows;
  private final float[] others;

  /** A pooler of a convolution's planes for a number of images. */
  public Pooler(Convolution layer, int images) {
    this.pooling = layer.pooling();
    this.images = images;
    this.width = layer.sumWidth();
    this.outHeight = layer.outHeight();
    this.outWidth = layer.outWidth();
    this.rows = new float[outHeight * width * images];
    this.otherRows = new float[outHeight * width * images];
    this.others = new float[outHeight * outWidth * images];
  }

  /** The largest value of every window. */
  public void max(float[] plane, float[] out) {
    copyRows(plane, 0, rows);
    for (int d = 1; d < pooling.size(); d++) {
      copyRows(plane, d, otherRows);
      larger(rows, otherRows);
    }
    copyColumns(rows, 0, out);
    for (int d = 1; d < pooling.size(); d++) {
      copyColumns(rows, d, others);
      larger(out, others);
    }
  }

  /** The sum of every window. */
  public void sum(float[] plane, float[] out) {
    copyRows(plane, 0, rows);
    for (int d = 1; d < pooling.size(); d++) {
      copyRows(plane, d, otherRows);
      add(rows, otherRows);
    }
    copyColumns(rows, 0, out);
    for (int d = 1; d < pooling.size(); d++) {
      copyColumns(rows, d, others);
      add(out, others);
    }
  }

  /** The d-th row of every row of windows. */
  private void copyRows(float[] plane, int d, float[] out) {
    int run = width * images;
    for (int y = 0; y < outHeight; y++) {
      System.arraycopy(plane, (y * pooling.stride() + d) * run, out, y * run, run);
    }
  }

  /** The d-th column of every window. */
  private void copyColumns(float[] from, int d, float[] out) {
    int to = 0;
    for (int y = 0; y < outHeight; y++) {
      int at = (y * width + d) * images;
      for (int x = 0; x < outWidth; x++) {
        System.arraycopy(from, at, out, to, images);
        at += pooling.stride() * images;
        to += images;
      }
    }
  }

  private static void larger(float[] a, float[] b) {
    for (int n = 0; n < a.length; n++) {
      a[n] = Math.max(a[n], b[n]);
    }
  }

  private static void add(float[] a, float[] b) {
    for (int n = 0; n < a.length; n++) {
      a[n] += b[n];
    }
  }
}
