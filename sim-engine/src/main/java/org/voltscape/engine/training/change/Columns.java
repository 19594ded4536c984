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
    add(clean, 0, to);
  }

  /**
   * Adds a part of a plane of the clean pass to that of one of this pass.
   *
   * @param position first one of the part
   * @param to all of the part
   */
  void add(float[] clean, int position, float[] to) {
    int from = position * batch;
    if (whole && width == batch) {
      addRun(clean, from, to, 0, to.length);
      return;
    }
    for (int at = 0; at < to.length; from += batch, at += width) {
      if (whole) {
        for (int start = at; start < at + width; start += batch) {
          addRun(clean, from, to, start, batch);
        }
      } else {
        for (int n = 0; n < width; n++) {
          to[at + n] += clean[from + examples[n]];
        }
      }
    }
  }

  private static void addRun(float[] values, int from, float[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] += values[from + i];
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
    return difference(plane, clean, 0, out, false);
  }

  /**
   * How far a part of a plane of this pass is from that of the clean pass.
   *
   * @param part all of it
   * @param clean the plane of the clean pass
   * @param position first one of the part
   * @param out the differences, those of the whole plane
   * @param known whether a difference in another part is known, so that none is looked for here
   * @return whether there is any, here or there
   */
  boolean difference(float[] part, float[] clean, int position, float[] out, boolean known) {
    int from = position * batch;
    int to = position * width;
    if (whole && width == batch) {
      subtractRun(part, 0, clean, from, out, to, part.length);
    } else {
      for (int at = 0; at < part.length; from += batch, at += width) {
        if (whole) {
          for (int start = at; start < at + width; start += batch) {
            subtractRun(part, start, clean, from, out, to + start, batch);
          }
        } else {
          for (int n = 0; n < width; n++) {
            out[to + at + n] = part[at + n] - clean[from + examples[n]];
          }
        }
      }
    }
    return known || any(out, to, part.length);
  }

  private static void subtractRun(
      float[] values, int at, float[] clean, int from, float[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      out[to + i] = values[at + i] - clean[from + i];
    }
  }

  private static boolean any(float[] values, int from, int count) {
    for (int i = from; i < from + count; i++) {
      // Written so that what is not a number is a difference.
      if (!(values[i] == 0)) {
        return true;
      }
    }
    return false;
  }
}
