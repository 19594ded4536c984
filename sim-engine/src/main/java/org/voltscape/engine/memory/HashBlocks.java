package org.voltscape.engine.memory;

import org.voltscape.engine.random.CounterHash;

/** Hashes of consecutive counters, many at a time. */
final class HashBlocks {
  /** Most hashed at a time: long enough to be vectorised, short enough to stay in the L1 cache. */
  static final int LENGTH = 512;

  private static final long[] STEPS = steps();

  private HashBlocks() {}

  /**
   * The upper 53 bits of the hashes of consecutive counters, as {@link CounterHash#hash} gives them
   * one by one.
   *
   * @param first counter of the first
   * @param block filled; at most {@link #LENGTH} long
   */
  static void fill(long seed, long first, long[] block) {
    fill(seed + CounterHash.GOLDEN * (first + 1), STEPS, block);
  }

  /** Plain counted loop without calls or branches, so that the compiler can vectorise it. */
  private static void fill(long start, long[] steps, long[] block) {
    for (int i = 0; i < block.length; i++) {
      long z = start + steps[i];
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      block[i] = (z ^ (z >>> 31)) >>> 11;
    }
  }

  private static long[] steps() {
    long[] steps = new long[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      steps[i] = CounterHash.GOLDEN * i;
    }
    return steps;
  }
}
