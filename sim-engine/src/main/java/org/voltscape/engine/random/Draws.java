package org.voltscape.engine.random;

/**
 * A stream of random numbers for one thing that is drawn: the counter runs as the drawing goes on.
 * Only exactly rounded arithmetic is used, so every machine draws the same. Confined to one thread.
 */
public final class Draws {
  private long seed;
  private long counter;

  /** Begins the stream of a seed. */
  public void start(long newSeed) {
    seed = newSeed;
    counter = 0;
  }

  /** 64 random bits. */
  public long next() {
    return CounterHash.hash(seed, counter++);
  }

  /** Uniform in [0, 1). */
  public float unit() {
    return (next() >>> 40) * 0x1.0p-24f;
  }

  /** Nearly normal, mean 0 and variance 1, never beyond 3.5: the sum of four uniform numbers. */
  public float normal() {
    long h = next();
    long sum = (h & 0xffff) + (h >>> 16 & 0xffff) + (h >>> 32 & 0xffff) + (h >>> 48);
    // Four uniform numbers of range 65536: mean 131070, variance 4 x 65536^2 / 12.
    return (sum - 131_070) * (1.7320508f / 65_536);
  }

  /** e^x for small x, exactly rounded steps only: (1 + x/64)^64 with its second-order term. */
  public static float exp(float x) {
    double y = x / 64;
    double power = 1 + y + y * y / 2;
    for (int i = 0; i < 6; i++) {
      power *= power;
    }
    return (float) power;
  }
}
