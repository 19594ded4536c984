package org.voltscape.engine.training.change;

import java.util.Arrays;

/**
 * Which change and which example of the batch each column of a pass belongs to. Planes of a pass
 * are [position * width + column], those of the clean pass [position * batch + example]. Immutable.
 */
final class Columns {
  private final int width;
  private final int batch;
  private final int count;
  private final int[] changes;
  private final int[] examples;

  /** Whether there are all examples of the first change, then all of the next, and so on. */
  private final boolean whole;

  private Columns(int width, int batch, int count, int[] changes, int[] examples, boolean whole) {
    this.width = width;
    this.batch = batch;
    this.count = count;
    this.changes = changes;
    this.examples = examples;
    this.whole = whole;
  }

  /** All examples of a batch, once for every change. */
  static Columns ofAll(int changes, int batch) {
    int width = changes * batch;
    int[] change = new int[width];
    int[] example = new int[width];
    for (int n = 0; n < width; n++) {
      change[n] = n / batch;
      example[n] = n % batch;
    }
    return new Columns(width, batch, width, change, example, true);
  }

  /**
   * Some of these columns; what is left of the width stands for the first example, unchanged.
   *
   * @param picked their numbers
   * @param number how many of them
   * @param newWidth at least that
   */
  Columns pick(int[] picked, int number, int newWidth) {
    int[] change = new int[newWidth];
    int[] example = new int[newWidth];
    for (int m = 0; m < number; m++) {
      change[m] = changes[picked[m]];
      example[m] = examples[picked[m]];
    }
    return new Columns(newWidth, batch, number, change, example, false);
  }

  /** How many columns planes have. */
  int width() {
    return width;
  }

  /** How many of them count. */
  int count() {
    return count;
  }

  /** The change a column is of, counted from the first one of the pass. */
  int change(int column) {
    return changes[column];
  }

  /** The example of the batch a column is of. */
  int example(int column) {
    return examples[column];
  }

  /** Adds a plane of the clean pass to one of this pass. */
  void add(float[] clean, float[] to) {
    if (whole && width == batch) {
      addAll(clean, to);
      return;
    }
    for (int from = 0, at = 0; at < to.length; from += batch, at += width) {
      if (whole) {
        for (int start = at; start < at + width; start += batch) {
          for (int i = 0; i < batch; i++) {
            to[start + i] += clean[from + i];
          }
        }
      } else {
        for (int n = 0; n < width; n++) {
          to[at + n] += clean[from + examples[n]];
        }
      }
    }
  }

  private static void addAll(float[] values, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += values[i];
    }
  }

  private static void subtractAll(float[] plane, float[] clean, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = plane[i] - clean[i];
    }
  }

  /**
   * Puts some positions of a plane of the clean pass where columns of this pass are.
   *
   * @param position first one
   * @param step from each to the next
   * @param to all of them, one behind the other
   */
  void spread(float[] clean, int position, int step, float[] to) {
    if (step == 1 && whole && width == batch) {
      System.arraycopy(clean, position * batch, to, 0, to.length);
      return;
    }
    int from = position * batch;
    for (int at = 0; at < to.length; from += step * batch, at += width) {
      if (whole) {
        for (int start = at; start < at + width; start += batch) {
          System.arraycopy(clean, from, to, start, batch);
        }
      } else {
        for (int n = 0; n < width; n++) {
          to[at + n] = clean[from + examples[n]];
        }
      }
    }
  }

  /** Puts a plane of the clean pass in place of one of this pass. */
  void copy(float[] clean, float[] to) {
    Arrays.fill(to, 0);
    add(clean, to);
  }

  /**
   * How far a plane of this pass is from that of the clean pass.
   *
   * @param out the differences
   * @return whether there is any
   */
  boolean difference(float[] plane, float[] clean, float[] out) {
    if (whole && width == batch) {
      subtractAll(plane, clean, out);
      return any(out);
    }
    for (int from = 0, at = 0; at < plane.length; from += batch, at += width) {
      if (whole) {
        for (int start = at; start < at + width; start += batch) {
          for (int i = 0; i < batch; i++) {
            out[start + i] = plane[start + i] - clean[from + i];
          }
        }
      } else {
        for (int n = 0; n < width; n++) {
          out[at + n] = plane[at + n] - clean[from + examples[n]];
        }
      }
    }
    return any(out);
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
