package org.voltscape.engine.network.integer;

/**
 * Adds up to four weights at a time to the sums of pairs of images. One 32-bit product of a weight
 * and a pair of values holds both products; so does the sum of several, as long as either fits 16
 * bits with its sign. Scratch space of one thread.
 */
final class FourWeights {
  private static final int[] NOTHING = {};

  private final int largest;
  private final int[] weights = new int[4];
  private final int[][] values = {NOTHING, NOTHING, NOTHING, NOTHING};
  private int waiting;
  private long reach;

  /**
   * @param largest value there can be
   */
  FourWeights(int largest) {
    this.largest = largest;
  }

  /**
   * Adds a weight times the values it meets, now or with the next {@link #flush}.
   *
   * @param pairs of values, the second of a pair in the upper half
   * @param count of pairs
   * @param sums of the first values of the pairs
   * @param otherSums of the second ones
   */
  void add(int weight, int[] pairs, int count, int[] sums, int[] otherSums) {
    long further = (long) Math.abs(weight) * largest;
    if (further > Short.MAX_VALUE) {
      one(weight, pairs, count, sums, otherSums);
      return;
    }
    if (waiting == weights.length || reach + further > Short.MAX_VALUE) {
      flush(count, sums, otherSums);
    }
    weights[waiting] = weight;
    values[waiting] = pairs;
    waiting++;
    reach += further;
  }

  /** Adds what waits. */
  void flush(int count, int[] sums, int[] otherSums) {
    if (waiting == 0) {
      return;
    }
    for (int k = waiting; k < weights.length; k++) {
      weights[k] = 0;
      values[k] = values[0];
    }
    if (waiting == 1) {
      one(weights[0], values[0], count, sums, otherSums);
    } else if (waiting == 2) {
      two(weights[0], weights[1], values[0], values[1], count, sums, otherSums);
    } else {
      four(weights, values[0], values[1], values[2], values[3], count, sums, otherSums);
    }
    waiting = 0;
    reach = 0;
  }

  private static void one(int weight, int[] pairs, int count, int[] sums, int[] otherSums) {
    for (int i = 0; i < count; i++) {
      int both = pairs[i];
      sums[i] += weight * (both & 0xFFFF);
      otherSums[i] += weight * (both >>> 16);
    }
  }

  private static void two(
      int wa, int wb, int[] a, int[] b, int count, int[] sums, int[] otherSums) {
    for (int i = 0; i < count; i++) {
      int both = wa * a[i] + wb * b[i];
      int lower = both << 16 >> 16;
      sums[i] += lower;
      otherSums[i] += both - lower >> 16;
    }
  }

  private static void four(
      int[] weights, int[] a, int[] b, int[] c, int[] d, int count, int[] sums, int[] otherSums) {
    int wa = weights[0];
    int wb = weights[1];
    int wc = weights[2];
    int wd = weights[3];
    for (int i = 0; i < count; i++) {
      int both = wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
      int lower = both << 16 >> 16;
      sums[i] += lower;
      otherSums[i] += both - lower >> 16;
    }
  }
}
