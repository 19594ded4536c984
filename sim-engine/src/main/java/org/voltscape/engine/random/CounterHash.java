package org.voltscape.engine.random;

/**
 * Counter-based randomness: a random number is a pure function of a seed and a position, so any
 * cell, trial or pixel is drawn alone, in any order and on any thread.
 *
 * <p>The mixer is the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) in Stafford's
 * variant 13.
 */
public final class CounterHash {
  /** Odd constant closest to 2^64 divided by the golden ratio: spreads consecutive counters. */
  public static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private static final double UNIT_53 = 0x1.0p-53;

  private CounterHash() {}

  /** A bijection of 64-bit words in which every input bit changes about half of the output bits. */
  public static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits for one counter under a seed. */
  public static long hash(long seed, long counter) {
    return mix(seed + GOLDEN * (counter + 1));
  }

  /** 64 random bits for a pair of counters under a seed. */
  public static long hash(long seed, long a, long b) {
    return hash(hash(seed, a), b);
  }

  /** A number in [0, 1) with 53 random bits from the upper bits of a hash. */
  public static double unit(long hash) {
    return (hash >>> 11) * UNIT_53;
  }

  /**
   * The 53-bit threshold {@code t} with {@code (hash >>> 11) < t} exactly as often as {@code unit <
   * probability}.
   *
   * @param probability in [0, 1]
   */
  public static long threshold(double probability) {
    return (long) Math.ceil(probability * 0x1.0p53);
  }
}
